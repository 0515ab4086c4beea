/** GET /: for a stranger, what this is; for a learner, where to go on. */
import { useLoaderData } from '@remix-run/react'
import { today } from '#app/domain/clock.ts'
import { requestsWaiting } from '#app/domain/quiz/requesting.ts'
import { type Next, nextFor } from '#app/domain/requirement/next.ts'
import { requirementsOf } from '#app/domain/requirement/requiring.ts'
import { dateOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card, Cards, NextStep } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Status } from '#app/ui/status.tsx'
import { anyone } from '#app/web/doors.ts'

export const loader = anyone(async ({ context }) => {
  const visitor = await context.visitor()
  if (!visitor) return { title: t('home.welcome'), known: false, requests: 0, next: null, requirements: [] }
  const obligations = await requirementsOf(visitor.person)
  return {
    title: t('home.title', { name: visitor.person.fullName }),
    known: true,
    next: await nextFor(visitor.person, obligations),
    requests: await requestsWaiting(visitor.person),
    requirements: obligations.map(({ id, title, deadline, document, standing }) => ({
      id,
      title,
      deadline,
      document,
      days: daysUntil(deadline),
      courses: standing.map(({ slug, title: course, state }) => ({ slug, title: course, state })),
    })),
  }
})

export const meta = titled

export default function HomePage() {
  const { title, known, next, requests, requirements } = useLoaderData<typeof loader>()
  if (!known) return <Welcome title={title} />
  return (
    <Page title={title} width="wide">
      {next && <NextThing next={next} />}
      {requests > 0 && (
        <Notice>
          <a href="/hr/requests">{t('request.waitingCount', { count: requests })}</a>
        </Notice>
      )}
      {requirements.map((requirement) => (
        <Section
          key={requirement.id}
          title={requirement.title}
          lead={t('home.document', {
            number: requirement.document.number,
            date: dateOf(requirement.document.issuedOn),
            issuer: requirement.document.issuer,
          })}
        >
          <p>
            {t(requirement.days >= 0 ? 'home.daysLeft' : 'home.daysOver', {
              date: dateOf(requirement.deadline),
              days: Math.abs(requirement.days),
            })}
          </p>
          <Cards>
            {requirement.courses.map((course) => (
              <Card
                key={course.slug}
                href={`/courses/${course.slug}`}
                title={course.title}
                status={
                  <Status kind={course.state !== 'done' && requirement.days < 0 ? 'overdue' : course.state}>
                    {t(`course.states.${course.state}`)}
                  </Status>
                }
              />
            ))}
          </Cards>
        </Section>
      ))}
    </Page>
  )
}

function NextThing({ next }: { next: Next }) {
  if (next.kind === 'nothing')
    return (
      <NextStep
        eyebrow={t('home.next')}
        title={t('home.nothing')}
        action={<LinkButton href="/courses">{t('record.toCourses')}</LinkButton>}
      />
    )
  if (next.kind === 'begin')
    return (
      <NextStep
        eyebrow={t('home.next')}
        title={t('home.begin', { title: next.course.title })}
        action={
          <LinkButton href={`/courses/${next.course.slug}`} icon="arrow">
            {t('home.open')}
          </LinkButton>
        }
      />
    )
  const { item, course, number, required } = next
  const words = item.kind === 'module' ? t('home.goOnLesson', { number, title: item.title }) : t('home.goOnQuiz', { title: item.title })
  return (
    <NextStep
      eyebrow={course.title}
      title={words}
      progress={
        <Progress
          value={required.done}
          max={required.total}
          label={t('course.progress', { done: required.done, total: required.total, minutes: required.minutesLeft })}
        />
      }
      action={
        <LinkButton href={`/courses/${course.slug}/${item.kind === 'module' ? 'modules' : 'quizzes'}/${item.slug}`} icon="arrow">
          {t('home.goOn')}
        </LinkButton>
      }
    />
  )
}

function Welcome({ title }: { title: string }) {
  return (
    <Page title={title} lead={t('home.welcomeLead')} width="wide">
      <Cards>
        <Card href="/sign-in" title={t('signIn.title')} text={t('home.signInAbout')} />
        <Card href="/activate" title={t('activation.title')} text={t('home.activateAbout')} />
        <Card href="/verify" title={t('verify.title')} text={t('home.verifyAbout')} />
      </Cards>
    </Page>
  )
}

function daysUntil(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(today())) / 86_400_000)
}
