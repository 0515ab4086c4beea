/** The parts of a result: the verdict and the next step, what was missing, and why. */
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { QuestionForm, type QuestionOption } from '#app/ui/question.tsx'
import { Status } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { Verdict } from '#app/ui/verdict.tsx'

type OutcomeProps = {
  passed: boolean
  right: number
  total: number
  needed: number
  unanswered: number
  submittedAt: Date
  byClock: boolean
  completed: boolean
  next: 'goOn' | 'ask' | 'again' | 'course'
  left: number | null
  course: string
  quizHref: string
}

export function Outcome({
  passed,
  right,
  total,
  needed,
  unanswered,
  submittedAt,
  byClock,
  completed,
  next,
  left,
  course,
  quizHref,
}: OutcomeProps) {
  return (
    <>
      <Verdict
        kind={passed ? 'good' : 'bad'}
        title={t(passed ? 'quiz.passed' : 'quiz.notPassed')}
        actions={
          <>
            {next !== 'course' && (
              <LinkButton href={quizHref}>
                {t(next === 'ask' ? 'request.ask' : next === 'goOn' ? 'quiz.goOn' : 'attempt.tryAgain')}
              </LinkButton>
            )}
            <LinkButton href={`/courses/${course}`} kind={next === 'course' ? 'primary' : 'quiet'}>
              {t(completed ? 'attempt.seeCourse' : 'attempt.backToCourse')}
            </LinkButton>
          </>
        }
      >
        <p>{t(passed ? 'attempt.scorePassed' : 'attempt.scoreFailed', { right, total, needed, missing: Math.max(0, needed - right) })}</p>
        {unanswered > 0 && <p>{t('attempt.unanswered', { count: unanswered })}</p>}
        {!passed && left !== null && <p>{t(left > 0 ? 'attempt.left' : 'attempt.noneLeft', { left })}</p>}
        {completed && <p>{t('attempt.completed')}</p>}
      </Verdict>
      {byClock && <Notice>{t('attempt.byClock')}</Notice>}
      <p>{t('attempt.submittedAt', { moment: momentOf(submittedAt) })}</p>
    </>
  )
}

type Gap = { code: string; name: string; right: number; asked: number; modules: { slug: string; title: string }[] }

export function Gaps({ gaps, course }: { gaps: Gap[]; course: string }) {
  if (gaps.length === 0) return null
  return (
    <Section title={t('attempt.gaps')} lead={t('attempt.gapsLead')}>
      <DataTable
        caption={t('attempt.gaps')}
        quietCaption
        columns={[
          { key: 'skill', label: t('attempt.skill') },
          { key: 'right', label: t('attempt.skillRight'), align: 'end' },
          { key: 'modules', label: t('attempt.readAgain') },
        ]}
        rows={gaps.map(({ code, name, right, asked, modules }) => ({
          key: code,
          cells: [
            name,
            `${right}/${asked}`,
            modules.length === 0 ? (
              '–'
            ) : (
              <ul key="modules">
                {modules.map((module) => (
                  <li key={module.slug}>
                    <a href={`/courses/${course}/modules/${module.slug}`}>{module.title}</a>
                  </li>
                ))}
              </ul>
            ),
          ],
        }))}
      />
    </Section>
  )
}

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
