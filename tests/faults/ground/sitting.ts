/** A candidate sits an exam over HTTP, step by step; what the server acknowledged is written down. A step that got no answer is done again. */
import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type Candidate, course } from './candidates.ts'

export type Answer = { status: number; location: string; body: string }
export type Acknowledged = {
  /** attempt and place → the token that was chosen */
  answers: Map<string, string>
  handedIn: Set<string>
  /** Answers that were neither a redirect nor a page. */
  failed: string[]
}

export const nothingYet = (): Acknowledged => ({ answers: new Map(), handedIn: new Set(), failed: [] })
export const sizeOf = ({ answers, handedIn }: Acknowledged) => answers.size + handedIn.size

export type Ask = (method: 'GET' | 'POST', path: string, fields?: Record<string, string>) => Promise<Answer>

/** Asks as this candidate, over connections that are kept. */
export function asking(origin: string, { cookie }: Candidate, agent = new Agent({ keepAlive: true, maxSockets: 1 })): Ask {
  return (method, path, fields = {}) => {
    const body = method === 'POST' ? new URLSearchParams(fields).toString() : ''
    const posted = method === 'POST' && {
      Origin: origin,
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': body.length,
    }
    return new Promise((resolve, reject) => {
      const sent = request(`${origin}${path}`, { method, agent, headers: { Cookie: cookie, ...posted } }, (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.once('error', reject)
        response.once('end', () => {
          if (!response.complete) return reject(new Error('cut off'))
          const location = (response.headers.location ?? '').replace(/^https?:\/\/[^/]+/, '')
          resolve({ status: response.statusCode ?? 0, location, body: Buffer.concat(pieces).toString() })
        })
      })
      sent.once('error', reject)
      sent.end(body)
    })
  }
}

/** Begins, answers every question, hands in. Answers the attempt, or null where it was given up because `isOver`. */
export async function sit(ask: Ask, noted: Acknowledged, isOver = () => false): Promise<string | null> {
  const step: Ask = async (method, path, fields) => {
    for (;;) {
      const answer = await ask(method, path, fields).catch(() => null)
      if (answer) {
        if (answer.status !== 200 && answer.status !== 303) noted.failed.push(`${method} ${path}: ${answer.status}`)
        return answer
      }
      if (isOver()) return { status: 0, location: '', body: '' }
      await pause(25)
    }
  }
  const begun = await step('POST', `/courses/${course}/quizzes/thi-cuoi-khoa/attempts`)
  const attempt = /\/attempts\/([^/]+)/.exec(begun.location)?.[1]
  if (!attempt) return null
  for (let place = 1, to = `/attempts/${attempt}/questions/1`; to.includes('/questions/'); place++) {
    const page = await step('GET', to)
    const option = /<input[^>]*name="option"[^>]*?value="([^"]+)"/.exec(page.body)?.[1]
    if (!option || isOver()) return null
    const kept = await step('POST', to, { option, then: 'next' })
    if (kept.status !== 303) return null
    noted.answers.set(`${attempt} ${place}`, option)
    to = kept.location
  }
  const done = await step('POST', `/attempts/${attempt}/submission`)
  if (done.status !== 303) return null
  noted.handedIn.add(attempt)
  return attempt
}
