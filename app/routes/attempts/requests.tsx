/** GET, POST /hr/requests: who asks for more attempts, and the answer. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { answerRequest, requestsFor } from '#app/domain/quiz/requesting.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useFormsAlike } from '#app/ui/form-problem.ts'
import { Empty } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { allowed } from '#app/web/doors.ts'
import { line, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'
import { pageOf } from '#app/web/query.ts'
import { answerLabels, answers } from './answer-form.tsx'
import { WaitingRequest } from './waiting-request.tsx'

export const loader = allowed('attempt.allow', async ({ person, url }) => {
  const { requests, total, page, pages } = await requestsFor(person, pageOf(url))
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

const Answer = z.object({ request: z.string().max(60), attempts: z.enum(answers, 'request.choose').transform(Number), reason: line(500) })

export const action = allowed('attempt.allow', async ({ person, request }) => {
  const { request: id, attempts, reason } = await read(request, Answer)
  await answerRequest(person, id, attempts, reason)
  return goTo('/hr/requests', {}, attempts > 0 ? 'attempt.granted' : 'attempt.declined')
})

export const meta = titled

export default function RequestsPage() {
  const { title, total, page, pages, requests } = useLoaderData<typeof loader>()
  const { refused, formFor } = useFormsAlike(answerLabels(), 'request')
  return (
    <Page title={title} lead={t('request.listLead')} width="form">
      <ErrorSummary form={refused} />
      {requests.length === 0 ? (
        <Empty title={t('request.none')}>{t('request.noneLead')}</Empty>
      ) : (
        <p>{t('request.waitingCount', { count: total })}</p>
      )}
      {requests.map((request) => (
        <WaitingRequest key={request.id} request={request} form={formFor(request.id)} />
      ))}
      <Pager page={page} pages={pages} hrefFor={(number) => `/hr/requests?page=${number}`} />
    </Page>
  )
}
