/** The way into a quiz, or what stands in it. */
import { t } from '#app/text/words.ts'
import { Act, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { type AttemptRequest, MoreAttempts } from './more-attempts.tsx'

type EntranceProps = {
  course: { slug: string }
  slug: string
  kind: 'practice' | 'exam'
  enrolled: boolean
  /** The attempt under way. */
  open: string | null
  bar: 'modulesFirst' | 'passed' | 'attemptsSpent' | 'closed' | 'closing' | null
  modulesFirst: { slug: string; title: string }[]
  request: AttemptRequest | null
}

export function Entrance({ course, slug, kind, enrolled, open, bar, modulesFirst, request }: EntranceProps) {
  if (!enrolled) return <Act to={`/courses/${course.slug}/enrolment`} label={t('course.begin')} kind="primary" />
  if (open) {
    return (
      <Notice kind="warning" title={t('quiz.isOpen')}>
        <LinkButton href={`/attempts/${open}`}>{t('quiz.goOn')}</LinkButton>
      </Notice>
    )
  }
  if (bar === 'modulesFirst') {
    return (
      <Notice kind="warning" title={t('quiz.modulesFirst', { count: modulesFirst.length })}>
        <ul>
          {modulesFirst.map((module) => (
            <li key={module.slug}>
              <a href={`/courses/${course.slug}/modules/${module.slug}`}>{module.title}</a>
            </li>
          ))}
        </ul>
      </Notice>
    )
  }
  if (bar === 'passed') return <Notice kind="success">{t('quiz.isPassed')}</Notice>
  if (bar === 'closed') return <Notice>{t('quiz.isClosed')}</Notice>
  if (bar === 'closing') return <Notice>{t('quiz.isClosing')}</Notice>
  if (bar === 'attemptsSpent') return <MoreAttempts request={request} />
  return (
    <>
      {request?.answer === 'granted' && (
        <Notice kind="success" title={t('request.granted')}>
          {request.answerReason}
        </Notice>
      )}
      <Act
        to={`/courses/${course.slug}/quizzes/${slug}/attempts`}
        label={t(kind === 'exam' ? 'quiz.beginExam' : 'quiz.beginPractice')}
        kind="primary"
      />
    </>
  )
}
