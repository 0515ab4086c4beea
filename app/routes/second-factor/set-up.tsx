/** GET, POST /account/second-factor/set-up: the secret for the app, and its first figures. The recovery codes stand once, in the answer to its POST. */
import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { confirmFactor, factorToConfirm } from '#app/domain/factor/setting-up.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Act, Button } from '#app/ui/button.tsx'
import { CodeField } from '#app/ui/code-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { confirmed } from '#app/web/confirming.ts'
import { begin } from '#app/web/devices.ts'
import { signedIn } from '#app/web/doors.ts'
import { stopAfter } from '#app/web/entering.ts'
import { line, read } from '#app/web/forms.ts'
import { carried, onwardFields, onwardIn, onwardOf } from '#app/web/onward.ts'
import { RecoveryCodes } from './codes.tsx'
import { Secret } from './secret.tsx'

export const loader = signedIn(
  confirmed(async ({ accountId, url }) => ({
    title: t('secondFactor.setUp'),
    shown: await factorToConfirm(accountId),
    fields: carried(onwardIn(url)),
  })),
)

const First = z.object({ code: line(40), ...onwardFields })

export const action = signedIn(
  confirmed(async ({ person, accountId, request }) => {
    const typed = await read(request, First)
    const codes = await confirmFactor(person, accountId, typed.code)
    const { headers, sessionId } = await begin(accountId, request, { secondFactor: true })
    return data({ codes, next: await stopAfter({ accountId, sessionId }, request, onwardOf(typed)) }, { headers })
  }),
)

export const meta = titled

export default function SetUpPage() {
  const { title, shown, fields } = useLoaderData<typeof loader>()
  const done = useActionData<{ codes?: string[]; next?: string }>()
  const form = useFormProblem({ code: t('secondFactor.firstCode') })
  if (done?.codes) return <RecoveryCodes title={t('secondFactor.done')} codes={done.codes} next={done.next ?? '/'} />
  return (
    <Page title={title} trail={[{ href: '/account/second-factor', label: t('secondFactor.title') }]} width="form">
      <ErrorSummary form={form} />
      {shown ? (
        <>
          <Secret {...shown} />
          <PostForm fields={fields}>
            <CodeField form={form} hint={t('secondFactor.firstCodeHint')} />
            <Button>{t('secondFactor.confirm')}</Button>
          </PostForm>
        </>
      ) : (
        <>
          <p>{t('secondFactor.gone')}</p>
          <Act to="/account/second-factor" fields={fields} label={t('secondFactor.begin')} kind="primary" />
        </>
      )}
    </Page>
  )
}
