/** Every question again with its answer and the why; those answered wrong lie open. */
import { t } from '#app/text/words.ts'
import { Section } from '#app/ui/page.tsx'
import { QuestionForm, type QuestionOption } from '#app/ui/question.tsx'
import { Status } from '#app/ui/status.tsx'

type Explained = { place: number; text: string; kind: 'single' | 'multiple'; html: string; right: boolean; options: QuestionOption[] }

export function Explanations({ questions, total, feedback }: { questions: Explained[]; total: number; feedback: string }) {
  if (questions.length === 0) return <p>{t(feedback === 'end' ? 'attempt.whyLater' : 'attempt.whyNever')}</p>
  return (
    <Section title={t('attempt.why')} lead={t('attempt.whyLead')}>
      {questions.map(({ place, text, kind, html, right, options }) => (
        <details key={place} className="explained" open={!right}>
          <summary>
            <Status kind={right ? 'passed' : 'failed'}>{t(right ? 'ui.right' : 'ui.wrong')}</Status>
            <span>{t('attempt.placeText', { place, text })}</span>
          </summary>
          <QuestionForm
            id={`question-${place}`}
            legend={t('attempt.place', { place, total })}
            body={html}
            kind={kind}
            name={`option-${place}`}
            options={options}
            answered
          />
        </details>
      ))}
    </Section>
  )
}
