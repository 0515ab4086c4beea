/** GET /hr/requirements */
import { useLoaderData } from '@remix-run/react'
import { may, scopeOf } from '#app/domain/access.ts'
import { reachOf } from '#app/domain/agency/reach.ts'
import { agenciesUnder } from '#app/domain/agency/tree.ts'
import { allRequirements } from '#app/domain/requirement/requiring.ts'
import { citationOf } from '#app/text/citations.ts'
import { dateOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Status } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { allowed } from '#app/web/doors.ts'

export const loader = allowed('requirement.see', async ({ person }) => {
  const list = await allRequirements()
  const reach = await reachOf(scopeOf(person, 'requirement.edit'))
  const scopes = new Map((await agenciesUnder(list.map(({ agencyId }) => agencyId))).map(({ id, name }) => [id, name]))
  return {
    title: t('requirement.list'),
    mayAdd: may(person, 'requirement.edit'),
    requirements: list.map(({ id, title, document, agencyId, deadline, closedAt, personTypes, courses }) => ({
      id,
      mayEdit: reach.has(agencyId),
      title,
      document: citationOf(document),
      scope: scopes.get(agencyId) ?? '–',
      deadline,
      closed: closedAt !== null,
      personTypes,
      courses: courses.map((course) => course.title),
    })),
  }
})

export const meta = titled

export default function RequirementsPage() {
  const { title, mayAdd, requirements } = useLoaderData<typeof loader>()
  return (
    <Page
      title={title}
      lead={t('requirement.lead')}
      width="wide"
      actions={mayAdd ? <LinkButton href="/hr/requirements/new">{t('requirement.new')}</LinkButton> : undefined}
    >
      <DataTable
        caption={title}
        quietCaption
        columns={[
          { key: 'title', label: t('requirement.title') },
          { key: 'document', label: t('requirement.document') },
          { key: 'scope', label: t('requirement.scope') },
          { key: 'types', label: t('people.type') },
          { key: 'courses', label: t('requirement.courses') },
          { key: 'deadline', label: t('requirement.deadline') },
          { key: 'state', label: t('requirement.state') },
        ]}
        rows={requirements.map(({ id, mayEdit, title: name, document, scope, personTypes, courses, deadline, closed }) => ({
          key: id,
          cells: [
            mayEdit ? (
              <a key="title" href={`/hr/requirements/${id}`}>
                {name}
              </a>
            ) : (
              name
            ),
            document,
            scope,
            personTypes.map((type) => t(`people.types.${type}`)).join(', '),
            courses.join('; '),
            dateOf(deadline),
            <Status key="state" kind={closed ? 'info' : 'doing'}>
              {t(closed ? 'requirement.closed' : 'requirement.open')}
            </Status>,
          ],
        }))}
        empty={t('requirement.none')}
      />
    </Page>
  )
}
