/** GET, POST /hr/requests: who asks for more attempts, and the answer. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { answerRequest, requestsFor } from '#app/domain/quiz/requesting.ts'
import { momentOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Empty } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { allowed } from '#app/web/doors.ts'
import { line, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

export const loader = allowed('attempt.allow', async ({ person, url }) => {
  const { requests, total, page, pages } = await requestsFor(person, Number(url.searchParams.get('page')) || 1)
  return {
    title: t('request.list'),
    total,
    page,
    pages,
    requests: requests.map(({ id, personName, agencyName, courseTitle, quizTitle, reason, askedAt }) => ({
      id,
      personName,
      agencyName,
      courseTitle,
      quizTitle,
      reason,
      askedAt,
    })),
  }
})

const answers = ['1', '2', '3', '0'] as const
const Answer = z.object({ request: z.string().max(60), attempts: z.enum(answers, 'request.choose').transform(Number), reason: line(500) })

export const action = allowed('attempt.allow', async ({ person, request }) => {
  const { request: id, attempts, reason } = await read(request, Answer)
  await answerRequest(person, id, attempts, reason)
  return goTo('/hr/requests', {}, attempts > 0 ? 'attempt.granted' : 'attempt.declined')
})

export const meta = titled

export default function RequestsPage() {
  const { title, total, page, pages, requests } = useLoaderData<typeof loader>()
  const { errors, valueOf } = useFormProblem()
  const answered = valueOf('request')
  return (
    <Page title={title} lead={t('request.listLead')} width="form">
      <ErrorSummary errors={errors.map(({ name, text }) => ({ text, name: `${name}-${answered}` }))} />
      {requests.length === 0 ? (
        <Empty title={t('request.none')}>{t('request.noneLead')}</Empty>
      ) : (
        <p>{t('request.waitingCount', { count: total })}</p>
      )}
      {requests.map((request) => (
        <Section key={request.id} title={request.personName} id={`request-${request.id}`}>
          <Facts
            items={[
              { term: t('request.agency'), value: request.agencyName ?? '–' },
              { term: t('request.course'), value: request.courseTitle },
              { term: t('request.quiz'), value: request.quizTitle },
              { term: t('request.asked'), value: momentOf(request.askedAt) },
              { term: t('request.reason'), value: request.reason },
            ]}
          />
          <AnswerForm id={request.id} isAnswered={answered === request.id} />
        </Section>
      ))}
      <Pager page={page} pages={pages} hrefFor={(number) => `/hr/requests?page=${number}`} />
    </Page>
  )
}

/** What was typed comes back only into the form it was typed in. */
function AnswerForm({ id, isAnswered }: { id: string; isAnswered: boolean }) {
  const { errorOf, valueOf } = useFormProblem()
  const chosen = isAnswered ? valueOf('attempts') : ''
  const labels = {
    '1': t('request.more', { count: 1 }),
    '2': t('request.more', { count: 2 }),
    '3': t('request.more', { count: 3 }),
    '0': t('request.noMore'),
  }
  return (
    <PostForm fields={{ request: id }}>
      <Choices
        legend={t('request.decision')}
        name="attempts"
        id={`f-attempts-${id}`}
        kind="radio"
        inline
        options={answers.map((value) => ({ value, label: labels[value], checked: chosen === value }))}
        error={isAnswered ? errorOf('attempts') : undefined}
      />
      <TextArea
        name="reason"
        id={`f-reason-${id}`}
        label={t('request.answerReason')}
        hint={t('request.answerReasonHint')}
        rows={2}
        value={isAnswered ? valueOf('reason') : ''}
        error={isAnswered ? errorOf('reason') : undefined}
      />
      <Button>{t('request.answer')}</Button>
    </PostForm>
  )
}
