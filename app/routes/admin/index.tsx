/** GET /admin: what an administrator does here. */
import { useLoaderData } from '@remix-run/react'
import { type Deed, may } from '#app/domain/access.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { BackupNotice } from '#app/ui/backup-notice.tsx'
import { Card, Cards } from '#app/ui/card.tsx'
import { Page } from '#app/ui/page.tsx'
import { backupWords } from '#app/web/backup-words.ts'
import { allowed } from '#app/web/doors.ts'

export const loader = allowed('role.grant', async ({ person }) => ({
  title: t('nav.admin'),
  backup: may(person, 'installation.run') ? await backupWords() : null,
  cards: cards().filter(({ deed }) => may(person, deed)),
}))

function cards(): { deed: Deed; href: string; title: string; text: string }[] {
  return [
    { deed: 'person.see', href: '/hr/people', title: t('people.title'), text: t('admin.people') },
    { deed: 'role.grant', href: '/admin/roles', title: t('role.title'), text: t('admin.roles') },
    { deed: 'feed.open', href: '/admin/feeds', title: t('feed.title'), text: t('admin.feeds') },
    { deed: 'requirement.see', href: '/hr/requirements', title: t('admin.requirementsTitle'), text: t('admin.requirements') },
    { deed: 'attempt.allow', href: '/hr/requests', title: t('request.list'), text: t('admin.requests') },
    { deed: 'correction.answer', href: '/hr/corrections', title: t('correction.queue'), text: t('admin.corrections') },
    { deed: 'course.study', href: '/studio', title: t('nav.studio'), text: t('admin.studio') },
    { deed: 'setting.change', href: '/admin/settings', title: t('setting.title'), text: t('admin.settings') },
    { deed: 'holiday.set', href: '/admin/holidays', title: t('holiday.title'), text: t('admin.holidays') },
    { deed: 'installation.run', href: '/admin/state', title: t('state.title'), text: t('admin.state') },
    { deed: 'installation.run', href: '/admin/jobs', title: t('job.title'), text: t('admin.jobs') },
    { deed: 'security.see', href: '/admin/security', title: t('measure.title'), text: t('admin.security') },
    { deed: 'security.see', href: '/admin/security-log', title: t('securityLog.title'), text: t('admin.securityLog') },
    { deed: 'history.see', href: '/admin/history', title: t('historyPage.title'), text: t('admin.history') },
  ]
}

export const meta = titled

export default function AdminPage() {
  const { title, backup, cards: shown } = useLoaderData<typeof loader>()
  return (
    <Page title={title} width="wide">
      {backup && <BackupNotice words={backup} />}
      <Cards>
        {shown.map(({ href, title: name, text }) => (
          <Card key={href} href={href} title={name} text={text} />
        ))}
      </Cards>
    </Page>
  )
}
