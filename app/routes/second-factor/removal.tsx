/** GET, POST /account/second-factor/removal: signing in with a password alone again, where no second step is asked for. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { giveUpFactor } from '#app/domain/factor/ending.ts'
import { factorOf } from '#app/domain/factor/factors.ts'
import { found } from '#app/domain/problem.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PasswordField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { confirmed } from '#app/web/confirming.ts'
import { signedIn } from '#app/web/doors.ts'
import { read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

export const loader = signedIn(async ({ accountId }) => {
  found(await factorOf(accountId))
  return { title: t('secondFactor.giveUp') }
})

const Removal = z.object({ currentPassword: z.string({ error: 'field.required' }).max(500) })

export const action = signedIn(
  confirmed(async ({ person, accountId, request }) => {
    const { currentPassword } = await read(request, Removal)
    await giveUpFactor(person, accountId, currentPassword)
    return goTo('/account/second-factor', {}, 'secondFactor.givenUp')
  }),
)

export const meta = titled

export default function RemovalPage() {
  const { title } = useLoaderData<typeof loader>()
  const form = useFormProblem({ currentPassword: t('account.currentPassword') })
  return (
    <Page
      title={title}
      lead={t('secondFactor.giveUpLead')}
      trail={[{ href: '/account/second-factor', label: t('secondFactor.title') }]}
      width="form"
    >
      <ErrorSummary form={form} />
      <PostForm>
        <PasswordField {...form.frame('currentPassword')} />
        <Button kind="danger">{t('secondFactor.giveUp')}</Button>
      </PostForm>
    </Page>
  )
}
