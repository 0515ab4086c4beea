/** The way into a quiz, or what stands in it. */
import { t } from '#app/text/words.ts'
import { Act, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { type AttemptRequest, MoreAttempts } from './more-attempts.tsx'

type EntranceProps = {
  course: { slug: string; kind: 'course' | 'programme' }
  slug: string
  kind: 'practice' | 'exam'
  enrolled: boolean
  /** The attempt under way. */
  open: string | null
  bar: 'modulesFirst' | 'passed' | 'attemptsSpent' | 'closed' | 'closing' | null
  modulesFirst: { slug: string; title: string }[]
  /** Of a programme: what it is made of and the learner does not hold yet. */
  coursesFirst: { slug: string; title: string }[]
  request: AttemptRequest | null
}

export function Entrance({ course, slug, kind, enrolled, open, bar, modulesFirst, coursesFirst, request }: EntranceProps) {
  if (!enrolled)
    return (
      <Act
        to={`/courses/${course.slug}/enrolment`}
        label={t(course.kind === 'programme' ? 'programme.begin' : 'course.begin')}
        kind="primary"
      />
    )
  if (open) {
    return (
      <Notice kind="warning" title={t('quiz.isOpen')}>
        <LinkButton href={`/attempts/${open}`}>{t('quiz.goOn')}</LinkButton>
      </Notice>
    )
  }
  if (bar === 'modulesFirst') {
    return (
      <First
        title={t('quiz.modulesFirst', { count: modulesFirst.length })}
        items={modulesFirst.map(({ slug: name, title }) => ({ href: `/courses/${course.slug}/modules/${name}`, title }))}
      />
    )
  }
  if (coursesFirst.length > 0) {
    return (
      <First
        title={t('quiz.coursesFirst', { count: coursesFirst.length })}
        items={coursesFirst.map(({ slug: name, title }) => ({ href: `/courses/${name}`, title }))}
      />
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

/** What has to be done before. */
function First({ title, items }: { title: string; items: { href: string; title: string }[] }) {
  return (
    <Notice kind="warning" title={title}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.title}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
