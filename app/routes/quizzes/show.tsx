/** GET /courses/:slug/quizzes/:quiz: what it is, the rule, what is left, and the way in. POST asks for more attempts. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { type Course, courseBySlug, courseInVersion } from '#app/domain/course/catalogue.ts'
import { type Enrolment, latestEnrolment } from '#app/domain/learning/enrolling.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { lastRequest, quizBySlug, sizeOf, standingAt } from '#app/domain/quiz/quizzes.ts'
import { requestAttempts } from '#app/domain/quiz/requesting.ts'
import { dateOf, momentOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Act, Button, LinkButton } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Status } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { signedIn } from '#app/web/doors.ts'
import { line, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

export const loader = signedIn(async ({ person, params }) => {
  const { course, enrolment, quiz } = await quizIn(person, params)
  const size = await sizeOf(quiz)
  const standing = enrolment && (await standingAt(enrolment, quiz))
  const request = enrolment && (await lastRequest(enrolment, quiz))
  return {
    title: quiz.title,
    course: { slug: course.slug, title: course.title },
    slug: quiz.slug,
    kind: quiz.kind,
    minutes: quiz.minutes,
    feedback: quiz.feedback,
    asked: size.asked,
    needed: size.needed,
    limit: quiz.attempts,
    left: standing?.left ?? quiz.attempts,
    enrolled: enrolment !== null,
    bar: standing?.bar ?? null,
    modulesFirst: standing?.modulesFirst ?? [],
    open: standing?.open?.id ?? null,
    request: request && { askedAt: request.askedAt, answer: request.answer, answerReason: request.answerReason },
    past: (standing?.ended ?? []).slice(0, 20).map((attempt) => ({ id: attempt.id, number: attempt.number, on: attempt.startedAt, right: attempt.right, total: attempt.total, passed: attempt.passed })),
  }
})

const Request = z.object({ reason: line(500) })

export const action = signedIn(async ({ person, params, request }) => {
  const { course, enrolment, quiz } = await quizIn(person, params)
  const { reason } = await read(request, Request)
  await requestAttempts(person, found(enrolment), quiz, reason)
  return goTo('/courses/:slug/quizzes/:quiz', { slug: course.slug, quiz: quiz.slug }, 'attempt.requested')
})

export const meta = titled

export default function QuizPage() {
  const { title, course, slug, kind, minutes, feedback, asked, needed, limit, left, enrolled, bar, modulesFirst, open, request, past } = useLoaderData<typeof loader>()
  return (
    <Page
      title={title}
      trail={[
        { href: '/courses', label: t('course.catalogue') },
        { href: `/courses/${course.slug}`, label: course.title },
      ]}
    >
      <Facts
        items={[
          { term: t('quiz.questions'), value: t('quiz.questionCount', { count: asked }) },
          { term: t('quiz.pass'), value: t('quiz.passMark', { needed, total: asked }) },
          { term: t('quiz.time'), value: minutes === null ? t('quiz.noLimit') : t('course.minutes', { minutes }) },
          { term: t('quiz.attempts'), value: limit === null ? t('quiz.anyNumber') : t('quiz.attemptsLeft', { left: left ?? 0, limit }) },
          { term: t('quiz.feedback'), value: t(`quiz.feedbacks.${feedback}`) },
        ]}
      />
      {!enrolled && <Act to={`/courses/${course.slug}/enrolment`} label={t('course.begin')} kind="primary" />}
      {open && (
        <Notice kind="warning" title={t('quiz.isOpen')}>
          <LinkButton href={`/attempts/${open}`}>{t('quiz.goOn')}</LinkButton>
        </Notice>
      )}
      {enrolled && !open && !bar && <Act to={`/courses/${course.slug}/quizzes/${slug}/attempts`} label={t(kind === 'exam' ? 'quiz.beginExam' : 'quiz.beginPractice')} kind="primary" />}
      {bar === 'modulesFirst' && (
        <Notice kind="warning" title={t('quiz.modulesFirst', { count: modulesFirst.length })}>
          <ul>
            {modulesFirst.map((module) => (
              <li key={module}>{module}</li>
            ))}
          </ul>
        </Notice>
      )}
      {bar === 'passed' && <Notice kind="success">{t('quiz.isPassed')}</Notice>}
      {bar === 'closed' && <Notice>{t('quiz.isClosed')}</Notice>}
      {bar === 'attemptsSpent' && <MoreAttempts request={request} />}
      {past.length > 0 && (
        <Section title={t('quiz.past')}>
          <DataTable
            caption={t('quiz.past')}
            quietCaption
            columns={[{ key: 'number', label: t('quiz.attempt') }, { key: 'on', label: t('quiz.on') }, { key: 'right', label: t('quiz.right'), align: 'end' }, { key: 'result', label: t('quiz.result') }]}
            rows={past.map((attempt) => ({
              key: attempt.id,
              cells: [
                <a key="open" href={`/attempts/${attempt.id}`}>{t('quiz.attemptNumber', { number: attempt.number })}</a>,
                dateOf(attempt.on),
                attempt.right === null ? '–' : `${attempt.right}/${attempt.total}`,
                attempt.passed === null ? '–' : <Status key="status" kind={attempt.passed ? 'passed' : 'failed'}>{t(attempt.passed ? 'quiz.passed' : 'quiz.notPassed')}</Status>,
              ],
            }))}
          />
        </Section>
      )}
    </Page>
  )
}

type Asked = { askedAt: Date; answer: string | null; answerReason: string | null }

function MoreAttempts({ request }: { request: Asked | null }) {
  const { errors, errorOf, valueOf } = useFormProblem()
  if (request && request.answer === null) return <Notice title={t('request.waiting')}>{t('request.waitingSince', { moment: momentOf(request.askedAt) })}</Notice>
  return (
    <Section title={t('quiz.spent')} lead={t('quiz.spentNext')}>
      {request?.answer === 'declined' && <Notice kind="warning" title={t('request.declined')}>{request.answerReason}</Notice>}
      <ErrorSummary errors={errors} />
      <PostForm>
        <TextArea name="reason" label={t('request.reason')} hint={t('request.reasonHint')} error={errorOf('reason')} value={valueOf('reason')} rows={3} />
        <Button>{t('request.ask')}</Button>
      </PostForm>
    </Section>
  )
}

/** In the version that the learner has begun; in the published one before that. */
async function quizIn(person: Person, params: Record<string, string | undefined>) {
  const published = await courseBySlug(params['slug'])
  const enrolment: Enrolment | null = await latestEnrolment(person, published.id)
  const course: Course = enrolment ? await courseInVersion(enrolment.versionId) : published
  return { course, enrolment, quiz: await quizBySlug(course.versionId, params['quiz']) }
}
