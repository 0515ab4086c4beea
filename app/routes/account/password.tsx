/** GET, POST /account/password: where a password that has become too old is changed; then on to what was asked for. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { changePassword } from '#app/domain/account/choosing.ts'
import { passwordRule } from '#app/domain/account/weakness.ts'
import { hasFactor } from '#app/domain/factor/factors.ts'
import { presentSettings } from '#app/domain/setting/holding.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PasswordField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { NewPassword, newPasswordLabels } from '#app/ui/new-password.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { signedIn } from '#app/web/doors.ts'
import { enterWith } from '#app/web/entering.ts'
import { newPassword, read } from '#app/web/forms.ts'
import { carried, onwardFields, onwardIn, onwardOf } from '#app/web/onward.ts'

export const loader = signedIn(async ({ url, accountId, restingFor }) => {
  const onward = onwardIn(url)
  return {
    title: t('account.password'),
    days: restingFor === 'password' ? (await presentSettings()).administratorPasswordDays : null,
    least: (await passwordRule(await hasFactor(accountId))).least,
    fields: carried(onward),
    kept: onward.form !== null,
  }
})

const Change = newPassword(z.object({ currentPassword: z.string({ error: 'field.required' }).max(500), ...onwardFields }))

export const action = signedIn(async ({ person, accountId, secondFactor, since, request }) => {
  const { currentPassword, newPassword: chosen, ...onward } = await read(request, Change)
  await changePassword(person, accountId, { current: currentPassword, chosen })
  const flash = { kind: 'success', code: 'flash.account.passwordChanged' } as const
  return enterWith({ secondFactor, since }, accountId, request, onwardOf(onward), flash)
})

export const meta = titled

export default function PasswordPage() {
  const { title, days, least, fields, kept } = useLoaderData<typeof loader>()
  const form = useFormProblem({ currentPassword: t('account.currentPassword'), ...newPasswordLabels() })
  return (
    <Page title={title} lead={days === null ? undefined : t('account.passwordOld', { days })} width="card">
      {kept && <Notice title={t('signIn.kept')}>{t('account.passwordKeptNext')}</Notice>}
      <ErrorSummary form={form} />
      <PostForm fields={fields}>
        <PasswordField {...form.frame('currentPassword')} />
        <NewPassword form={form} hint={t('account.passwordRule', { least })} />
        <Button>{t('account.change')}</Button>
      </PostForm>
    </Page>
  )
}
