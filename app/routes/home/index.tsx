/** GET /: for a stranger, what this is; for a learner, where to go on. */
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access.ts'
import { daysUntil } from '#app/domain/clock.ts'
import { answeredLately } from '#app/domain/correction/asking.ts'
import { correctionsWaiting } from '#app/domain/correction/queue.ts'
import { programmesBegun } from '#app/domain/programme/begun.ts'
import { requestsWaiting } from '#app/domain/quiz/requesting.ts'
import { nextFor } from '#app/domain/requirement/next.ts'
import { obligationsOf } from '#app/domain/requirement/obligations.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { CorrectionsNotice } from '#app/ui/corrections-notice.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { anyone } from '#app/web/doors.ts'
import { coursePath, itemPath } from '#app/web/paths.ts'
import { NextThing } from './next.tsx'
import { Programmes } from './programmes.tsx'
import { Required } from './required.tsx'
import { Welcome } from './welcome.tsx'

export const loader = anyone(async ({ context }) => {
  const visitor = await context.visitor()
  if (!visitor) return { title: t('home.welcome'), known: false, leads: false, ...nobodyAsks, next: null, programmes: [], requirements: [] }
  const obligations = await obligationsOf(visitor.person)
  const begun = await programmesBegun(visitor.person)
  const next = await nextFor(visitor.person, obligations, begun)
  return {
    title: t('home.title', { name: visitor.person.fullName }),
    known: true,
    leads: may(visitor.person, 'coverage.see'),
    next: next.kind === 'goOn' ? { ...next, href: itemPath(next.course, next.item) } : next,
    requests: await requestsWaiting(visitor.person),
    corrections: await correctionsWaiting(visitor.person),
    answered: await answeredLately(visitor.person.id),
    programmes: begun.map(({ slug, title, path }) => ({ href: coursePath({ slug, kind: 'programme' }), title, required: path.required })),
    requirements: obligations.map(({ id, title, deadline, document, standing }) => ({
      id,
      title,
      deadline,
      document,
      days: daysUntil(deadline),
      courses: standing.map((course) => ({ href: coursePath(course), title: course.title, state: course.state })),
    })),
  }
})

const nobodyAsks = { requests: 0, corrections: { open: 0, soon: 0, overdue: 0 }, answered: 0 }

export const meta = titled

export default function HomePage() {
  const { title, known, leads, next, requests, corrections, answered, programmes, requirements } = useLoaderData<typeof loader>()
  if (!known) return <Welcome title={title} />
  return (
    <Page
      title={title}
      width="wide"
      actions={
        leads && (
          <LinkButton href="/overview" kind="quiet" icon="arrow">
            {t('home.overview')}
          </LinkButton>
        )
      }
    >
      {next && <NextThing next={next} />}
      {requests > 0 && (
        <Notice>
          <a href="/hr/requests">{t('request.waitingCount', { count: requests })}</a>
        </Notice>
      )}
      <CorrectionsNotice waiting={corrections} />
      {answered > 0 && (
        <Notice>
          <a href="/account/personal-data">{t('correction.answeredCount', { count: numberOf(answered) })}</a>
        </Notice>
      )}
      <Programmes programmes={programmes} />
      {requirements.map((requirement) => (
        <Required key={requirement.id} requirement={requirement} />
      ))}
    </Page>
  )
}
