/** GET, POST /hr/requests: who asks for more attempts, and the answer. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { answerRequest, requestsFor } from '#app/domain/quiz/requesting.ts'
import { momentOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Field, TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Empty } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { line, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

export const loader = allowed('attempt.allow', async ({ person }) => {
  const requests = await requestsFor(person)
  return {
    title: t('request.list'),
    requests: requests.map(({ id, personName, agencyName, courseTitle, quizTitle, reason, askedAt }) => ({ id, personName, agencyName, courseTitle, quizTitle, reason, askedAt })),
  }
})

const Answer = z.object({ request: z.string().max(60), attempts: z.coerce.number('field.invalid').int('field.invalid').min(0, 'request.attempts').max(5, 'request.attempts'), reason: line(500) })

export const action = allowed('attempt.allow', async ({ person, request }) => {
  const { request: id, attempts, reason } = await read(request, Answer)
  await answerRequest(person, id, attempts, reason)
  return goTo('/hr/requests', {}, attempts > 0 ? 'attempt.granted' : 'attempt.declined')
})

export const meta = titled

export default function RequestsPage() {
  const { title, requests } = useLoaderData<typeof loader>()
  const { errors, errorOf, valueOf } = useFormProblem()
  const answering = valueOf('request')
  return (
    <Page title={title} lead={t('request.listLead')} width="form">
      <ErrorSummary errors={errors} />
      {requests.length === 0 && <Empty title={t('request.none')} />}
      {requests.map((request) => (
        <Section key={request.id} title={request.personName}>
          <Facts items={[{ term: t('request.agency'), value: request.agencyName }, { term: t('request.course'), value: `${request.courseTitle} – ${request.quizTitle}` }, { term: t('request.asked'), value: momentOf(request.askedAt) }, { term: t('request.reason'), value: request.reason }]} />
          <PostForm fields={{ request: request.id }}>
            <Field name="attempts" id={`attempts-${request.id}`} type="number" inputMode="numeric" min={0} max={5} label={t('request.attempts')} hint={t('request.attemptsHint')} value={answering === request.id ? valueOf('attempts') : '1'} error={answering === request.id ? errorOf('attempts') : undefined} size="short" />
            <TextArea name="reason" id={`reason-${request.id}`} label={t('request.answerReason')} rows={2} value={answering === request.id ? valueOf('reason') : ''} error={answering === request.id ? errorOf('reason') : undefined} />
            <Button>{t('request.answer')}</Button>
          </PostForm>
        </Section>
      ))}
    </Page>
  )
}
