/** Who asks for more attempts, at what and why; the answer below. */
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Facts } from '#app/ui/facts.tsx'
import type { FormWith } from '#app/ui/form-problem.ts'
import { Section } from '#app/ui/page.tsx'
import { AnswerForm, type answerLabels } from './answer-form.tsx'

type WaitingRequestProps = {
  request: {
    id: string
    personName: string
    agencyName: string | null
    courseTitle: string
    quizTitle: string
    reason: string
    askedAt: Date
  }
  form: FormWith<typeof answerLabels>
}

export function WaitingRequest({ request: { id, personName, ...asked }, form }: WaitingRequestProps) {
  return (
    <Section title={personName} id={`request-${id}`}>
      <Facts
        items={[
          { term: t('request.agency'), value: asked.agencyName ?? '–' },
          { term: t('request.course'), value: asked.courseTitle },
          { term: t('request.quiz'), value: asked.quizTitle },
          { term: t('request.asked'), value: momentOf(asked.askedAt) },
          { term: t('request.reason'), value: asked.reason },
        ]}
      />
      <AnswerForm id={id} form={form} />
    </Section>
  )
}
