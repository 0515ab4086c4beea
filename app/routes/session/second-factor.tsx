/** GET, POST /sign-in/second-factor: the second step, for who has shown the password. */
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { isHalfway, takeSecondStep } from '#app/domain/factor/halfway.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { CodeField } from '#app/ui/code-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import type { Flash } from '#app/web/cookies.ts'
import { anyone } from '#app/web/doors.ts'
import { enterWith, halfwayIn } from '#app/web/entering.ts'
import { line, read } from '#app/web/forms.ts'
import { carried, carrying, onwardFields, onwardIn, onwardOf } from '#app/web/onward.ts'

export const loader = anyone(async ({ request, url }) => {
  const onward = onwardIn(url)
  if (!(await isHalfway(await halfwayIn(request)))) throw redirect(carrying(onward, '/sign-in'), 303)
  return { title: t('secondFactor.title'), fields: carried(onward) }
})

const Step = z.object({ code: line(40), ...onwardFields })

export const action = anyone(async ({ request }) => {
  const typed = await read(request, Step)
  const { accountId, recoveryCodesLeft } = await takeSecondStep(await halfwayIn(request), typed.code)
  const used: Flash | undefined =
    recoveryCodesLeft === null ? undefined : { kind: 'warning', code: 'flash.secondFactor.recovered', params: { count: recoveryCodesLeft } }
  return enterWith({ secondFactor: true }, accountId, request, { ...onwardOf(typed), form: null }, used)
})

export const meta = titled

export default function SecondStepPage() {
  const { title, fields } = useLoaderData<typeof loader>()
  const form = useFormProblem({ code: t('secondFactor.code') })
  return (
    <Page title={title} lead={t('secondFactor.stepLead')} width="card">
      <ErrorSummary title={t('signIn.failed')} form={form} />
      <PostForm fields={fields}>
        <CodeField form={form} />
        <Button>{t('signIn.enter')}</Button>
      </PostForm>
      <p>{t('secondFactor.lost')}</p>
      <p>
        <a href="/sign-in">{t('secondFactor.startOver')}</a>
      </p>
    </Page>
  )
}
