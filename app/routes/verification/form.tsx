/** GET, POST /verify: a paper looked up by its number and the name on it. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { codeByNumber } from '#app/domain/certificate/verifying.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { anyone } from '#app/web/doors.ts'
import { line, read } from '#app/web/forms.ts'
import { guessingTogether } from '#app/web/limits.ts'
import { goTo } from '#app/web/paths.ts'

export const loader = anyone(async () => ({ title: t('verify.title') }))

const Paper = z.object({ number: line(60), personName: line(120) })

export const action = anyone(async ({ request, context }) => {
  const { number, personName } = await read(request, Paper)
  return goTo('/verify/:code', { code: await guessingTogether(context.address, () => codeByNumber(number, personName)) })
})

export const meta = titled

export default function VerifyPage() {
  const { title } = useLoaderData<typeof loader>()
  const form = useFormProblem({ number: t('verify.number'), personName: t('verify.name') })
  return (
    <Page title={title} lead={t('verify.lead')} width="form">
      <ErrorSummary form={form} />
      <PostForm>
        <Field {...form.field('number')} hint={t('verify.numberHint')} />
        <Field {...form.field('personName')} hint={t('verify.nameHint')} />
        <Button icon="search">{t('verify.check')}</Button>
      </PostForm>
    </Page>
  )
}
