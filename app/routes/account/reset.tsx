/** GET, POST /reset/:token: choosing a password, with a link from a letter or after a code. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { accountOfLink, choosePassword } from '#app/domain/account/choosing.ts'
import { passwordRule } from '#app/domain/account/weakness.ts'
import { hasFactor } from '#app/domain/factor/factors.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { NewPassword, newPasswordLabels } from '#app/ui/new-password.tsx'
import { Page } from '#app/ui/page.tsx'
import { anyone } from '#app/web/doors.ts'
import { comeIn } from '#app/web/entering.ts'
import { newPassword, read } from '#app/web/forms.ts'
import { onwardOf } from '#app/web/onward.ts'

export const loader = anyone(async ({ params }) => {
  const link = await accountOfLink(params['token'] ?? '')
  const { least } = await passwordRule(link !== null && (await hasFactor(link.account.id)))
  return { title: t(link ? 'reset.title' : 'reset.spent'), holds: link !== null, least }
})

const Choice = newPassword(z.object({}))

export const action = anyone(async ({ params, request }) => {
  const chosen = await read(request, Choice)
  const { accountId } = await choosePassword(params['token'] ?? '', chosen.newPassword)
  return comeIn(accountId, request, onwardOf({}), { kind: 'success', code: 'flash.account.passwordSet' })
})

export const meta = titled

export default function ResetPage() {
  const { title, holds, least } = useLoaderData<typeof loader>()
  const form = useFormProblem(newPasswordLabels())
  if (!holds) {
    return (
      <Page title={title} lead={t('reset.spentNext')} width="card">
        <LinkButton href="/forgotten">{t('reset.again')}</LinkButton>
      </Page>
    )
  }
  return (
    <Page title={title} lead={t('account.passwordRule', { least })} width="card">
      <ErrorSummary form={form} />
      <PostForm>
        <NewPassword form={form} />
        <Button>{t('reset.choose')}</Button>
      </PostForm>
    </Page>
  )
}
