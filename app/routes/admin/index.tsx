/** GET /admin: what an administrator does here. */
import { useLoaderData } from '@remix-run/react'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { BackupNotice } from '#app/ui/backup-notice.tsx'
import { Card, Cards } from '#app/ui/card.tsx'
import { Page } from '#app/ui/page.tsx'
import { backupWords } from '#app/web/backup-words.ts'
import { allowed } from '#app/web/doors.ts'

export const loader = allowed('installation.run', async () => ({ title: t('nav.admin'), backup: await backupWords() }))

export const meta = titled

export default function AdminPage() {
  const { title, backup } = useLoaderData<typeof loader>()
  return (
    <Page title={title} width="wide">
      <BackupNotice words={backup} />
      <Cards>
        <Card href="/hr/people" title={t('people.title')} text={t('admin.people')} />
        <Card href="/admin/roles" title={t('role.title')} text={t('admin.roles')} />
        <Card href="/admin/feeds" title={t('feed.title')} text={t('admin.feeds')} />
        <Card href="/hr/requirements" title={t('admin.requirementsTitle')} text={t('admin.requirements')} />
        <Card href="/hr/requests" title={t('request.list')} text={t('admin.requests')} />
        <Card href="/hr/corrections" title={t('correction.queue')} text={t('admin.corrections')} />
        <Card href="/studio" title={t('nav.studio')} text={t('admin.studio')} />
        <Card href="/admin/settings" title={t('setting.title')} text={t('admin.settings')} />
        <Card href="/admin/holidays" title={t('holiday.title')} text={t('admin.holidays')} />
        <Card href="/admin/state" title={t('state.title')} text={t('admin.state')} />
        <Card href="/admin/jobs" title={t('job.title')} text={t('admin.jobs')} />
        <Card href="/admin/security" title={t('measure.title')} text={t('admin.security')} />
        <Card href="/admin/security-log" title={t('securityLog.title')} text={t('admin.securityLog')} />
        <Card href="/admin/history" title={t('historyPage.title')} text={t('admin.history')} />
      </Cards>
    </Page>
  )
}
