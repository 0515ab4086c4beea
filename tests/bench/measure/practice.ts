/** Answering practice questions: attempts are begun and read beforehand, and only the answers are measured. */
import type { Subjects } from '../province/subjects.ts'
import { crowd } from './crowd.ts'
import type { Figures } from './figures.ts'
import type { Effort } from './load.ts'
import type { Served } from './process.ts'
import { choiceOn, fine, onward, type Visitor, visitor } from './visit.ts'

type Question = { who: Visitor; path: string; option: string | string[] }

export async function practice(server: Served, { lesson, readers }: Subjects, effort: Effort, wanted: number): Promise<Figures> {
  const begun: { who: Visitor; attempt: string }[] = []
  const questions: Question[] = []
  for (const quiz of lesson.practice) {
    for (const cookie of readers) {
      if (questions.length >= wanted) break
      const who = visitor(server.origin, cookie)
      const attempt = onward(await who.post(`/courses/${lesson.slug}/quizzes/${quiz}/attempts`))
      begun.push({ who, attempt })
      for (let at = onward(await who.get(attempt)), number = Number(at.split('/').at(-1)); ; at = `${attempt}/questions/${++number}`) {
        const page = await who.get(at)
        if (page.status === 404) break
        const option = choiceOn(fine(page))
        if (option !== null) questions.push({ who, path: at, option })
      }
    }
  }
  // neighbours in the list are different people: nobody answers two questions at once
  const mixed = questions
    .map((question, index) => ({ question, key: (index * 7919) % questions.length }))
    .sort((one, other) => one.key - other.key)
  const figures = await crowd(server, mixed, effort, async ({ question: { who, path, option } }) => {
    const answer = await who.post(path, { option })
    onward(answer)
    return { milliseconds: answer.milliseconds, bytes: answer.body.length }
  })
  for (const { who, attempt } of begun) {
    onward(await who.post(`${attempt}/submission`))
    who.end()
  }
  return figures
}

/** The same redirect, from a server that stores nothing. */
export async function redirects(server: Served, effort: Effort): Promise<Figures> {
  const who = visitor(server.origin, '', 'identity', effort.connections)
  const figures = await crowd(
    server,
    Array.from({ length: 200_000 }, (_, number) => number),
    effort,
    async () => {
      const answer = await who.post('/answer', { option: 'abcdefghijkl' })
      onward(answer)
      return { milliseconds: answer.milliseconds, bytes: answer.body.length }
    },
  )
  who.end()
  return figures
}
