/** GET, POST /install/:token: the first administrator of an empty installation. */
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { install, isInstallation } from '#app/domain/account/installing.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field, PasswordField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { begin } from '#app/web/devices.ts'
import { anyone } from '#app/web/doors.ts'
import { line, newPassword, optionalLine, read } from '#app/web/forms.ts'

export const loader = anyone(async ({ params }) => {
  const holds = await isInstallation(params['token'] ?? '')
  return { title: t(holds ? 'install.title' : 'install.spent'), holds }
})

const Administrator = newPassword(z.object({ fullName: line(120), staffCode: line(40), email: optionalLine(200), phone: optionalLine(20) }))

export const action = anyone(async ({ params, request }) => {
  const { newPassword: password, againPassword: _, ...person } = await read(request, Administrator)
  const { accountId } = await install(params['token'] ?? '', person, password)
  return redirect('/admin', { status: 303, headers: await begin(accountId, request) })
})

export const meta = titled

export default function InstallPage() {
  const { title, holds } = useLoaderData<typeof loader>()
  const { errors, errorOf, valueOf } = useFormProblem()
  if (!holds) return <Page title={title} lead={t('install.spentNext')} width="card">{null}</Page>
  return (
    <Page title={title} lead={t('install.lead')} width="form">
      <ErrorSummary errors={errors} />
      <PostForm>
        <Field name="fullName" label={t('account.fullName')} value={valueOf('fullName')} error={errorOf('fullName')} autoComplete="name" />
        <Field name="staffCode" label={t('account.staffCode')} hint={t('install.staffCodeHint')} value={valueOf('staffCode')} error={errorOf('staffCode')} autoCapitalize="none" />
        <Field name="email" type="email" label={t('account.email')} value={valueOf('email')} error={errorOf('email')} optional />
        <Field name="phone" type="tel" label={t('account.phone')} value={valueOf('phone')} error={errorOf('phone')} optional />
        <PasswordField name="newPassword" label={t('account.newPassword')} hint={t('account.passwordRule')} error={errorOf('newPassword')} fresh />
        <PasswordField name="againPassword" label={t('account.again')} error={errorOf('againPassword')} fresh />
        <Button>{t('install.make')}</Button>
      </PostForm>
    </Page>
  )
}
