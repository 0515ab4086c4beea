/** GET /hr/requirements */
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access.ts'
import { allRequirements } from '#app/domain/requirement/requiring.ts'
import { dateOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Status } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { allowed } from '#app/web/doors.ts'

export const loader = allowed('requirement.see', async ({ person }) => ({
  title: t('requirement.list'),
  mayEdit: may(person, 'requirement.edit'),
  requirements: (await allRequirements()).map(({ id, title, document, deadline, closedAt, personTypes, courses }) => ({
    id,
    title,
    document,
    deadline,
    closed: closedAt !== null,
    personTypes,
    courses: courses.map((course) => course.title),
  })),
}))

export const meta = titled

export default function RequirementsPage() {
  const { title, mayEdit, requirements } = useLoaderData<typeof loader>()
  return (
    <Page
      title={title}
      lead={t('requirement.lead')}
      width="wide"
      actions={mayEdit ? <LinkButton href="/hr/requirements/new">{t('requirement.new')}</LinkButton> : undefined}
    >
      <DataTable
        caption={title}
        quietCaption
        columns={[
          { key: 'title', label: t('requirement.title') },
          { key: 'document', label: t('requirement.document') },
          { key: 'deadline', label: t('requirement.deadline') },
          { key: 'courses', label: t('requirement.courses'), align: 'end' },
          { key: 'state', label: t('requirement.state') },
        ]}
        rows={requirements.map((requirement) => ({
          key: requirement.id,
          cells: [
            mayEdit ? (
              <a key="title" href={`/hr/requirements/${requirement.id}`}>
                {requirement.title}
              </a>
            ) : (
              requirement.title
            ),
            t('home.document', {
              number: requirement.document.number,
              date: dateOf(requirement.document.issuedOn),
              issuer: requirement.document.issuer,
            }),
            dateOf(requirement.deadline),
            requirement.courses,
            <Status key="state" kind={requirement.closed ? 'info' : 'doing'}>
              {t(requirement.closed ? 'requirement.closed' : 'requirement.open')}
            </Status>,
          ],
        }))}
        empty={t('requirement.none')}
      />
    </Page>
  )
}
