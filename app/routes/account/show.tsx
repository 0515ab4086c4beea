/** GET, POST /account: who I am here, my password, my sessions. */
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { namesOf } from '#app/domain/account/accounts.ts'
import { changePassword } from '#app/domain/account/choosing.ts'
import { sessionsOf } from '#app/domain/account/leaving.ts'
import { passwordRule } from '#app/domain/account/weakness.ts'
import { hasFactor } from '#app/domain/factor/factors.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { PasswordField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { NewPassword, newPasswordLabels } from '#app/ui/new-password.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { begin } from '#app/web/devices.ts'
import { signedIn } from '#app/web/doors.ts'
import { newPassword, read } from '#app/web/forms.ts'
import { sayNext } from '#app/web/paths.ts'
import { Onward } from './onward.tsx'
import { SessionList } from './session-list.tsx'

export const loader = signedIn(async ({ person, accountId, sessionId }) => ({
  title: t('account.title'),
  fullName: person.fullName,
  staffCode: person.staffCode,
  place: [person.posting?.position, person.posting?.unit, person.posting?.agencyName].filter(Boolean).join(', '),
  secondStep: await hasFactor(accountId),
  least: (await passwordRule(await hasFactor(accountId))).least,
  names: (await namesOf(accountId)).map(({ name }) => name),
  sessions: (await sessionsOf(person)).map(({ id, device, createdAt, lastSeenAt }) => ({
    key: id.slice(0, 16),
    device,
    createdAt,
    lastSeenAt,
    own: id === sessionId,
  })),
}))

const Change = newPassword(z.object({ currentPassword: z.string({ error: 'field.required' }).max(500) }))

export const action = signedIn(async ({ person, accountId, secondFactor, since, request }) => {
  const { currentPassword, newPassword: chosen } = await read(request, Change)
  await changePassword(person, accountId, { current: currentPassword, chosen })
  const { headers } = await begin(accountId, request, { secondFactor, since })
  headers.append('Set-Cookie', await sayNext({ kind: 'success', code: 'flash.account.passwordChanged' }))
  return redirect('/account', { status: 303, headers })
})

export const meta = titled

export default function AccountPage() {
  const { title, fullName, staffCode, place, secondStep, least, names, sessions } = useLoaderData<typeof loader>()
  const form = useFormProblem({ currentPassword: t('account.currentPassword'), ...newPasswordLabels() })
  return (
    <Page title={title} width="form">
      <Facts
        items={[
          { term: t('account.fullName'), value: fullName },
          { term: t('account.staffCode'), value: staffCode ?? '–' },
          { term: t('account.place'), value: place || '–' },
          { term: t('account.names'), value: names.join(', ') },
        ]}
      />
      <Section title={t('account.password')} lead={t('account.passwordRule', { least })}>
        <ErrorSummary form={form} />
        <PostForm>
          <PasswordField {...form.frame('currentPassword')} />
          <NewPassword form={form} />
          <Button>{t('account.change')}</Button>
        </PostForm>
      </Section>
      <Onward
        title={t('secondFactor.title')}
        lead={t(secondStep ? 'account.secondStepOn' : 'account.secondStepOff')}
        href="/account/second-factor"
        label={t(secondStep ? 'account.secondStepManage' : 'secondFactor.begin')}
      />
      <Onward title={t('personalData.title')} lead={t('personalData.lead')} href="/account/personal-data" label={t('personalData.open')} />
      <Section title={t('account.sessions')} lead={t('account.sessionsLead')}>
        <SessionList sessions={sessions} />
      </Section>
    </Page>
  )
}
