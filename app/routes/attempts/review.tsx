/** GET /attempts/:id/review: every answer looked over before handing in. */
import { data, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { settle } from '#app/domain/coverage/finishing.ts'
import { isOpen, secondsLeftOf } from '#app/domain/quiz/deadline.ts'
import { linesOf } from '#app/domain/quiz/sheet.ts'
import { timeOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Act, LinkButton } from '#app/ui/button.tsx'
import { ExamBar } from '#app/ui/exam.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { TaskList } from '#app/ui/tasks.tsx'
import { signedIn } from '#app/web/doors.ts'
import { path } from '#app/web/paths.ts'
import { lookingAgain, ofLoader } from '#app/web/refreshing.ts'

export const headers = ofLoader

export const loader = signedIn(async ({ person, params }) => {
  const { attempt, quiz } = await settle(person, params['id'])
  const result = path('/attempts/:id', attempt)
  if (!isOpen(attempt)) throw redirect(result, 303)
  const lines = await linesOf(attempt, quiz)
  const shown = {
    title: t('attempt.review'),
    id: attempt.id,
    quiz: quiz.title,
    deadline: attempt.deadline,
    lines: lines.map((line) => ({ place: line.place, text: line.text, savedAt: line.answeredAt })),
  }
  return data(shown, lookingAgain(secondsLeftOf(attempt), result))
})

export const meta = titled

export default function ReviewPage() {
  const { title, id, quiz, deadline, lines } = useLoaderData<typeof loader>()
  const open = lines.filter((line) => line.savedAt === null)
  const [first] = open
  return (
    <Page title={title} eyebrow={quiz}>
      <ExamBar
        place={t('attempt.answeredOf', { answered: lines.length - open.length, total: lines.length })}
        timeLeft={deadline ? t('attempt.until', { time: timeOf(deadline) }) : undefined}
      />
      {first ? (
        <Notice kind="warning" title={t('attempt.stillOpen', { count: open.length })}>
          <LinkButton href={`/attempts/${id}/questions/${first.place}`} kind="quiet">
            {t('attempt.toFirstOpen')}
          </LinkButton>
        </Notice>
      ) : (
        <Notice kind="success">{t('attempt.allAnswered')}</Notice>
      )}
      <TaskList
        items={lines.map((line) => ({
          href: `/attempts/${id}/questions/${line.place}`,
          label: t('attempt.placeText', { place: line.place, text: line.text }),
          state: line.savedAt ? 'done' : 'todo',
          stateLabel: line.savedAt ? t('attempt.savedAt', { time: timeOf(line.savedAt) }) : t('attempt.notAnswered'),
        }))}
      />
      <Act
        to={`/attempts/${id}/submission`}
        label={t('attempt.submit')}
        kind="primary"
        {...(first && { confirm: t('attempt.submitOpen', { count: open.length }), confirmLabel: t('attempt.submitAnyway') })}
      />
    </Page>
  )
}
