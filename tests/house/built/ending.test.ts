/** A signal to `npm start` ends it within ten seconds, and whoever was being answered is answered. */
import { Agent, request } from 'node:http'
import { expect, test } from 'vitest'
import { scratchFolder, serving } from './served.ts'

type Answer = { status: number } | { failed: string }

test('a signal under load fails no request in flight', async () => {
  using scratch = scratchFolder()
  const server = await serving(scratch.folder, { DEMO: 'off' })
  const agent = new Agent({ keepAlive: true, maxSockets: 12 })
  const answers: Answer[] = []
  const visitor = async (number: number) => {
    for (;;) {
      const answer = number % 3 === 0 ? await signIn(server.origin, agent) : await ask(server.origin, agent, '/sign-in')
      answers.push(answer)
      if ('failed' in answer) return
    }
  }
  const visitors = Array.from({ length: 12 }, (_, number) => visitor(number))
  while (answers.length < 40) await new Promise((resume) => setTimeout(resume, 50))
  const signalled = performance.now()
  server.process.kill('SIGTERM')
  const { status, said } = await server.ended
  await Promise.all(visitors)
  agent.destroy()

  expect(performance.now() - signalled).toBeLessThan(11_000)
  expect(status, said).toBe(0)
  const answered = answers.filter((answer) => 'status' in answer)
  expect(answered.length).toBeGreaterThanOrEqual(40)
  expect(answered.filter(({ status: one }) => one >= 500)).toEqual([])
  // a new connection may be turned away; one that was taken may not be dropped
  const failures = answers.filter((answer) => 'failed' in answer).map(({ failed }) => failed)
  expect(failures.filter((code) => code !== 'ECONNREFUSED')).toEqual([])
})

function signIn(origin: string, agent: Agent): Promise<Answer> {
  return ask(origin, agent, '/sign-in', new URLSearchParams({ name: 'khong-co-ai', password: 'mat-khau-nao-do' }).toString())
}

function ask(origin: string, agent: Agent, to: string, body?: string): Promise<Answer> {
  const headers =
    body === undefined ? {} : { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': body.length }
  return new Promise((resolve) => {
    const asked = request(`${origin}${to}`, { method: body === undefined ? 'GET' : 'POST', agent, headers }, (response) => {
      response.resume()
      response.once('end', () => resolve({ status: response.statusCode ?? 0 }))
      response.once('error', (problem) => resolve({ failed: problem.message }))
    })
    asked.once('error', (problem: NodeJS.ErrnoException) => resolve({ failed: problem.code ?? problem.message }))
    asked.end(body)
  })
}
