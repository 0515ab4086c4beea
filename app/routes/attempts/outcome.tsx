/** The verdict on an attempt, and the next step. */
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
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
  /** What may be done at the quiz now; the course where nothing more. */
  next: 'goOn' | 'ask' | 'again' | 'course'
  left: number | null
  course: { kind: 'course' | 'programme'; href: string }
  quizHref: string
}

export function Outcome(props: OutcomeProps) {
  const { passed, right, total, needed, unanswered, submittedAt, byClock, completed, left, course } = props
  return (
    <>
      <Verdict kind={passed ? 'good' : 'bad'} title={t(passed ? 'quiz.passed' : 'quiz.notPassed')} actions={<NextSteps {...props} />}>
        <p>{t(passed ? 'attempt.scorePassed' : 'attempt.scoreFailed', { right, total, needed, missing: Math.max(0, needed - right) })}</p>
        {unanswered > 0 && <p>{t('attempt.unanswered', { count: unanswered })}</p>}
        {!passed && left !== null && <p>{t(left > 0 ? 'attempt.left' : 'attempt.noneLeft', { left })}</p>}
        {completed && <p>{t(course.kind === 'programme' ? 'attempt.programmeCompleted' : 'attempt.completed')}</p>}
      </Verdict>
      {byClock && <Notice>{t('attempt.byClock')}</Notice>}
      <p>{t('attempt.submittedAt', { moment: momentOf(submittedAt) })}</p>
    </>
  )
}

function NextSteps({ next, completed, course, quizHref }: OutcomeProps) {
  return (
    <>
      {next !== 'course' && (
        <LinkButton href={quizHref}>{t(next === 'ask' ? 'request.ask' : next === 'goOn' ? 'quiz.goOn' : 'attempt.tryAgain')}</LinkButton>
      )}
      <LinkButton href={course.href} kind={next === 'course' ? 'primary' : 'quiet'}>
        {t(completed ? 'attempt.seeCourse' : course.kind === 'programme' ? 'attempt.backToProgramme' : 'attempt.backToCourse')}
      </LinkButton>
    </>
  )
}
