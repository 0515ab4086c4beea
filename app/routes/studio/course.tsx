/** GET /studio/courses/:slug: its versions, and what is wrong in its files. */
import { useLoaderData } from '@remix-run/react'
import { faultsOf, versionsOf } from '#app/domain/course/studying.ts'
import { missing } from '#app/domain/problem.ts'
import { momentOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { say, t } from '#app/text/words.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { allowed } from '#app/web/doors.ts'

export const loader = allowed('course.study', async ({ person, params }) => {
  const slug = params['slug'] ?? ''
  const versions = await versionsOf(person, slug)
  const faults = await faultsOf(person, slug)
  if (versions.length === 0 && faults.length === 0) missing()
  return {
    title: versions[0]?.title ?? slug,
    slug,
    versions: versions.map(({ number, hash, loadedAt, learners }) => ({ number, hash: hash.slice(0, 12), loadedAt, learners })),
    faults: faults.map(({ id, severity, file, line, code, params: about }) => ({
      id,
      severity,
      file,
      line,
      text: say(`fault.${code}`, about),
    })),
  }
})

export const meta = titled

export default function StudioCoursePage() {
  const { title, slug, versions, faults } = useLoaderData<typeof loader>()
  return (
    <Page title={title} trail={[{ href: '/studio', label: t('nav.studio') }]} width="wide">
      {faults.length > 0 && (
        <Section title={t('studio.faults')} lead={t('studio.faultsLead')}>
          {faults.some((fault) => fault.severity === 'error') && <Notice kind="warning">{t('studio.notLoaded')}</Notice>}
          <DataTable
            caption={t('studio.faults')}
            quietCaption
            columns={[
              { key: 'file', label: t('studio.file') },
              { key: 'line', label: t('studio.line'), align: 'end' },
              { key: 'text', label: t('studio.fault') },
            ]}
            rows={faults.map((fault) => ({ key: fault.id, cells: [fault.file, fault.line, fault.text] }))}
          />
        </Section>
      )}
      <Section title={t('studio.versions')}>
        <DataTable
          caption={t('studio.versions')}
          quietCaption
          columns={[
            { key: 'number', label: t('course.version') },
            { key: 'hash', label: t('studio.hash') },
            { key: 'at', label: t('studio.loadedAt') },
            { key: 'learners', label: t('studio.learners'), align: 'end' },
          ]}
          rows={versions.map((version) => ({
            key: String(version.number),
            cells: [
              <a key="number" href={`/studio/courses/${slug}/versions/${version.number}`}>
                {t('studio.figuresOf', { number: version.number })}
              </a>,
              version.hash,
              momentOf(version.loadedAt),
              version.learners,
            ],
          }))}
          empty={t('studio.noVersions')}
        />
      </Section>
    </Page>
  )
}
