/** GET, POST /activate?name=: the code from HR leads to choosing a password. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { redeemCode } from '#app/domain/account/activating.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { SignInName } from '#app/ui/sign-in-name.tsx'
import { anyone } from '#app/web/doors.ts'
import { line, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

/** The mark on a slip brings the name along, never the code. */
export const loader = anyone(async ({ url }) => ({
  title: t('activation.title'),
  name: (url.searchParams.get('name') ?? '').slice(0, 200),
}))

const Code = z.object({ name: line(200), code: line(40) })

export const action = anyone(async ({ request }) => {
  const { name, code } = await read(request, Code)
  return goTo('/reset/:token', { token: await redeemCode(name, code) })
})

export const meta = titled

export default function ActivationPage() {
  const { title, name } = useLoaderData<typeof loader>()
  const form = useFormProblem({ name: t('signIn.name'), code: t('activation.code') })
  return (
    <Page title={title} lead={t('activation.lead')} width="card">
      <ErrorSummary form={form} />
      <PostForm>
        <SignInName form={form} initial={name} />
        <Field
          {...form.frame('code')}
          hint={t('activation.codeHint')}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button>{t('activation.go')}</Button>
      </PostForm>
      <p>
        <a href="/activate/again">{t('activation.again')}</a>
      </p>
    </Page>
  )
}
