/** GET, POST /sign-in */
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { accountEntered } from '#app/domain/account/entering.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PasswordField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { SignInName } from '#app/ui/sign-in-name.tsx'
import { deviceOf } from '#app/web/devices.ts'
import { anyone } from '#app/web/doors.ts'
import { comeIn, stopAfter } from '#app/web/entering.ts'
import { env } from '#app/web/env.ts'
import { line, read } from '#app/web/forms.ts'
import { absolute, path } from '#app/web/paths.ts'
import { carried, onwardFields, onwardIn, onwardOf } from '#app/web/onward.ts'

export const loader = anyone(async ({ url, context, request }) => {
  const onward = onwardIn(url)
  const visitor = await context.visitor()
  if (visitor) throw redirect(await stopAfter(visitor, request, { ...onward, form: null }), 303)
  return { title: t('signIn.title'), fields: carried(onward), kept: url.searchParams.get('kept') === '1' }
})

const Entry = z.object({ name: line(200), password: z.string({ error: 'field.required' }).max(500), ...onwardFields })

export const action = anyone(async ({ request }) => {
  const typed = await read(request, Entry)
  const account = await accountEntered(
    typed,
    await deviceOf(request),
    env.mail && ((secret) => absolute(path('/waking/:token', { token: secret }))),
  )
  return comeIn(account.id, request, onwardOf(typed))
})

export const meta = titled

export default function SignInPage() {
  const { title, fields, kept } = useLoaderData<typeof loader>()
  const form = useFormProblem({ name: t('signIn.name'), password: t('signIn.password') })
  return (
    <Page title={title} width="card">
      {kept && <Notice title={t('signIn.kept')}>{t('signIn.keptNext')}</Notice>}
      <ErrorSummary title={t('signIn.failed')} form={form} />
      <PostForm fields={fields}>
        <SignInName form={form} />
        <PasswordField {...form.frame('password')} />
        <Button>{t('signIn.enter')}</Button>
      </PostForm>
      <p>
        <a href="/forgotten">{t('signIn.forgotten')}</a>
      </p>
      <p>
        <a href="/activate">{t('signIn.activate')}</a>
      </p>
    </Page>
  )
}
