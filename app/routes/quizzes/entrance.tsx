/** The way into a quiz, or what stands in it. */
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Act, Button, LinkButton } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'

type Asked = { askedAt: Date; answer: string | null; answerReason: string | null }

type EntranceProps = {
  course: { slug: string }
  slug: string
  kind: 'practice' | 'exam'
  enrolled: boolean
  /** The attempt under way. */
  open: string | null
  bar: 'modulesFirst' | 'passed' | 'attemptsSpent' | 'closed' | 'closing' | null
  modulesFirst: { slug: string; title: string }[]
  request: Asked | null
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

function MoreAttempts({ request }: { request: Asked | null }) {
  const { errors, errorOf, valueOf } = useFormProblem()
  if (request && request.answer === null)
    return <Notice title={t('request.waiting')}>{t('request.waitingSince', { moment: momentOf(request.askedAt) })}</Notice>
  return (
    <Section title={t('quiz.spent')} lead={t('quiz.spentNext')}>
      {request?.answer === 'declined' && (
        <Notice kind="warning" title={t('request.declined')}>
          {request.answerReason}
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      <PostForm>
        <TextArea
          name="reason"
          label={t('request.reason')}
          hint={t('request.reasonHint')}
          error={errorOf('reason')}
          value={valueOf('reason')}
          rows={3}
        />
        <Button>{t('request.ask')}</Button>
      </PostForm>
    </Section>
  )
}
