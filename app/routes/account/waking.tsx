/** GET, POST /waking/:token: an account that rested because nobody used it is in use again. */
import { useLoaderData } from '@remix-run/react'
import { isWaking, wake } from '#app/domain/account/waking.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'
import { anyone } from '#app/web/doors.ts'
import { comeIn } from '#app/web/entering.ts'
import { onwardOf } from '#app/web/onward.ts'

export const loader = anyone(async ({ params }) => {
  const holds = await isWaking(params['token'] ?? '')
  return { title: t(holds ? 'waking.title' : 'reset.spent'), holds }
})

export const action = anyone(async ({ params, request }) => {
  const { accountId } = await wake(params['token'] ?? '')
  return comeIn(accountId, request, onwardOf({}), { kind: 'success', code: 'flash.account.woken' })
})

export const meta = titled

export default function WakingPage() {
  const { title, holds } = useLoaderData<typeof loader>()
  if (!holds)
    return (
      <Page title={title} lead={t('waking.spentNext')} width="card">
        <LinkButton href="/sign-in">{t('signIn.title')}</LinkButton>
      </Page>
    )
  return (
    <Page title={title} lead={t('waking.lead')} width="card">
      <PostForm>
        <Button>{t('waking.wake')}</Button>
      </PostForm>
    </Page>
  )
}
