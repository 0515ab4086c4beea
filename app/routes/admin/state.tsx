/** GET /admin/state: how the installation is. */
import { useLoaderData } from '@remix-run/react'
import { lastFailures } from '#app/domain/failure/noting.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { stateInWords } from '#app/web/state.ts'
import { FailuresTable, RoundsTable } from './state-tables.tsx'

export const loader = allowed('installation.run', async () => ({
  title: t('state.title'),
  ...(await stateInWords()),
  failures: await lastFailures(),
}))

export const meta = titled

export default function StatePage() {
  const { title, moment, installation, database, mail, diskLow, jobs, rounds, failures } = useLoaderData<typeof loader>()
  return (
    <Page title={title} lead={t('state.lead', { moment })} trail={[{ href: '/admin', label: t('nav.admin') }]} width="wide">
      {diskLow && (
        <Notice kind="warning" title={t('state.diskLow')}>
          {t('state.diskLowText', diskLow)}
        </Notice>
      )}
      <Section title={t('state.installation')}>
        <Facts items={installation} />
      </Section>
      <Section title={t('state.database')}>
        <Facts items={database} />
      </Section>
      <Section title={t('state.mail')}>
        <Facts items={mail} />
      </Section>
      <Section title={t('job.title')}>
        <Facts items={jobs} />
        <p>
          <a href="/admin/jobs">{t('job.all')}</a>
        </p>
      </Section>
      <Section title={t('state.rounds')}>
        <RoundsTable rounds={rounds} />
      </Section>
      <Section title={t('state.failures')} lead={t('state.failuresLead')}>
        <FailuresTable failures={failures} />
      </Section>
    </Page>
  )
}
