/** POST /account/sessions: ends one of one's own sessions, or all the others. */
import { z } from 'zod'
import { endOwnSession, endSessionsOf, sessionsOf } from '#app/domain/account/sessions.ts'
import { found, missing } from '#app/domain/problem.ts'
import { anyone, signedIn } from '#app/web/doors.ts'
import { line, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

const Ending = z.object({ session: line(64) })

export const action = signedIn(async ({ person, accountId, sessionId, request }) => {
  const { session } = await read(request, Ending)
  if (session === 'others') await endSessionsOf(accountId, sessionId)
  else await endOwnSession(person, found((await sessionsOf(person)).find(({ id }) => id.startsWith(session))).id)
  return goTo('/account', {}, 'account.sessionEnded')
})

export const loader = anyone(async () => missing())
