/** GET, POST /hr/corrections/:id: what somebody asks to be corrected, and the answer. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { declineCorrection } from '#app/domain/correction/answering.ts'
import { correctAsAsked } from '#app/domain/coverage/correcting.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { CorrectionState } from '#app/ui/correction-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { ReasonedAct } from '#app/ui/reasoned-act.tsx'
import { correctionLetter } from '#app/web/correction-letter.ts'
import { allowed } from '#app/web/doors.ts'
import { optionalLine, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'
import { About } from './about.tsx'
import { AnswerForm, answerLabels } from './answer-form.tsx'
import { requestFor } from './request.ts'

export const loader = allowed('correction.answer', async ({ person, params }) => ({
  title: t('correction.title'),
  request: await requestFor(person, params['id']),
}))

const Answer = z.object({ answer: z.enum(['corrected', 'declined'], 'request.choose'), reason: optionalLine(1000) })

export const action = allowed('correction.answer', async ({ person, params, request }) => {
  const { answer, reason } = await read(request, Answer)
  if (answer === 'corrected') await correctAsAsked(person, params['id'], reason, correctionLetter)
  else await declineCorrection(person, params['id'], reason, correctionLetter)
  return goTo('/hr/corrections', {}, `correction.${answer}`)
})

export const meta = titled

export default function CorrectionPage() {
  const { title, request } = useLoaderData<typeof loader>()
  const form = useFormProblem(answerLabels(), 'answer')
  const trail = [
    { href: '/hr/people', label: t('people.title') },
    { href: '/hr/corrections', label: t('correction.queue') },
  ]
  return (
    <Page
      title={`${title}: ${request.name}`}
      eyebrow={[request.person.fullName, request.agencyName].filter(Boolean).join(', ')}
      lead={<CorrectionState standing={request.standing} />}
      trail={trail}
      width="form"
    >
      <ErrorSummary form={form} />
      <About request={request} />
      {request.isOpen && <AnswerForm form={form} isOfRegister={request.isOfRegister} personId={request.person.id} />}
      {request.mayExtend && (
        <ReasonedAct
          to={`/hr/corrections/${request.id}/extension`}
          label={t('correction.extend')}
          reason={t('correction.extendWhy')}
          hint={t('correction.extendHint', { days: request.extensionDays })}
          kind="quiet"
          id="extension"
        />
      )}
    </Page>
  )
}
