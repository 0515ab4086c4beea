/** GET /courses/:slug: the course as a path, and where one stands on it. */
import { useLoaderData } from '@remix-run/react'
import { certificateOf } from '#app/domain/certificate/issuing.ts'
import { completionOf } from '#app/domain/completion/completing.ts'
import { courseBySlug, courseInVersion, overviewOf } from '#app/domain/course/catalogue.ts'
import { latestEnrolment } from '#app/domain/learning/enrolling.ts'
import { nextIn, outlineOf, requiredOf } from '#app/domain/quiz/outline.ts'
import { dateOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Act, LinkButton } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { TaskList } from '#app/ui/tasks.tsx'
import { signedIn } from '#app/web/doors.ts'

export const loader = signedIn(async ({ person, params }) => {
  const published = await courseBySlug(params['slug'])
  const enrolment = await latestEnrolment(person, published.id)
  const course = enrolment ? await courseInVersion(enrolment.versionId) : published
  const outline = await outlineOf(course.versionId, enrolment)
  const completion = enrolment && (await completionOf(enrolment.id))
  const certificate = completion && (await certificateOf(completion.id))
  const next = nextIn(outline)
  return {
    title: course.title,
    slug: course.slug,
    summary: course.summary,
    overview: await overviewOf(course),
    periods: course.periods,
    level: course.level,
    versionNumber: course.versionNumber,
    newerVersion: enrolment !== null && course.versionId !== published.versionId,
    begun: enrolment !== null && enrolment.closedAt === null,
    required: requiredOf(outline),
    next: next && { href: hrefOf(course.slug, next), title: next.title },
    completion: completion && { on: completion.completedOn, certificateId: certificate?.id ?? null },
    items: outline.map((item) => ({
      href: hrefOf(course.slug, item),
      title: item.title,
      kind: item.quizKind ?? ('module' as const),
      minutes: item.minutes,
      required: item.required,
      state: item.state,
    })),
  }
})

export const meta = titled

export default function CoursePage() {
  const { title, slug, summary, overview, periods, level, versionNumber, newerVersion, begun, required, next, completion, items } =
    useLoaderData<typeof loader>()
  return (
    <Page title={title} lead={summary} trail={[{ href: '/courses', label: t('course.catalogue') }]}>
      {completion && (
        <Notice kind="success" title={t('course.completedOn', { date: dateOf(completion.on) })}>
          {completion.certificateId && (
            <LinkButton href={`/certificates/${completion.certificateId}.pdf`}>{t('course.openPaper')}</LinkButton>
          )}
        </Notice>
      )}
      {!completion && begun && (
        <Progress
          value={required.done}
          max={required.total}
          label={t('course.progress', { done: required.done, total: required.total, minutes: required.minutesLeft })}
        />
      )}
      {begun && next && (
        <LinkButton href={next.href} icon="arrow">
          {t('course.goOn', { title: next.title })}
        </LinkButton>
      )}
      {!begun && (
        <Act
          to={`/courses/${slug}/enrolment`}
          label={completion ? t('course.again') : t('course.begin')}
          kind={completion ? 'quiet' : 'primary'}
        />
      )}
      {newerVersion && <Notice>{t('course.newerVersion', { number: versionNumber })}</Notice>}
      <Section title={t('course.path')}>
        <TaskList
          items={items.map((item) => ({
            href: item.state === 'locked' ? undefined : item.href,
            label: item.title,
            hint: [kindWord(item.kind), t('course.minutes', { minutes: item.minutes }), item.required ? '' : t('course.optional')]
              .filter(Boolean)
              .join(' · '),
            state: item.state,
            stateLabel: t(`course.itemStates.${item.state}`),
          }))}
        />
      </Section>
      <Section title={t('course.about')}>
        <Facts
          items={[
            { term: t('course.length'), value: t('course.periods', { periods }) },
            { term: t('course.level'), value: t(`course.levels.${level}`) },
            { term: t('course.version'), value: String(versionNumber) },
          ]}
        />
        <Prose html={overview} />
      </Section>
      {begun && <Act to={`/courses/${slug}/withdrawal`} label={t('course.withdraw')} confirm={t('course.withdrawAbout')} />}
    </Page>
  )
}

function kindWord(kind: 'module' | 'practice' | 'exam'): string {
  return t(`course.kinds.${kind}`)
}

function hrefOf(course: string, item: { kind: 'module' | 'quiz'; slug: string }) {
  return `/courses/${course}/${item.kind === 'module' ? 'modules' : 'quizzes'}/${item.slug}`
}
