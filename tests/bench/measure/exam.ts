/** A whole exam, as a browser without script sits it: begin, ten questions answered and looked at, the check, handing in, the result. */
import type { Subjects } from '../province/subjects.ts'
import { crowd } from './crowd.ts'
import type { Effort } from './load.ts'
import type { Figures } from './figures.ts'
import type { Served } from './process.ts'
import { type Answer, choiceOn, fine, onward, visitor } from './visit.ts'

export type Sitting = { milliseconds: number; bytes: number; answers: Answer[] }

/** Each of them can sit it once. */
export async function exams(server: Served, { exam }: Subjects, sitters: string[], effort: Effort): Promise<Figures> {
  return crowd(server, sitters, effort, (cookie) => sit(server, exam, cookie))
}

export async function sit(server: Served, exam: Subjects['exam'], cookie: string): Promise<Sitting> {
  const who = visitor(server.origin, cookie, 'gzip')
  const answers: Answer[] = []
  const kept = (answer: Answer) => {
    answers.push(answer)
    return answer
  }
  const plain = visitor(server.origin, cookie)
  let at = onward(kept(await who.post(`/courses/${exam.slug}/quizzes/${exam.quiz}/attempts`)))
  const attempt = at
  at = onward(kept(await who.get(at)))
  while (at.includes('/questions/')) {
    const page = fine(kept(await plain.get(at)))
    at = onward(kept(await who.post(at, { option: choiceOn(page) ?? '', then: 'next' })))
  }
  fine(kept(await who.get(at)))
  const result = onward(kept(await who.post(`${attempt}/submission`)))
  fine(kept(await who.get(result)))
  who.end()
  plain.end()
  const sum = (of: (answer: Answer) => number) => answers.reduce((total, answer) => total + of(answer), 0)
  return { milliseconds: sum((answer) => answer.milliseconds), bytes: sum(({ body }) => body.length), answers }
}

/** The same number of answers of the same bytes, from a server that has nothing else to do. */
export async function replay(server: Served, names: string[], rounds: number, effort: Effort): Promise<Figures> {
  return crowd(
    server,
    Array.from({ length: rounds }, (_, number) => number),
    effort,
    async () => {
      const who = visitor(server.origin, '', 'gzip')
      let [milliseconds, bytes] = [0, 0]
      for (const name of names) {
        const answer = await who.get(`/${name}`)
        milliseconds += answer.milliseconds
        bytes += answer.body.length
      }
      who.end()
      return { milliseconds, bytes }
    },
  )
}
