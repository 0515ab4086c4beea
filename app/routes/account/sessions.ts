/** POST /account/sessions: ends one of one's own sessions, or all the others. */
import { z } from 'zod'
import { endOtherSessions, endOwnSession, sessionsOf } from '#app/domain/account/leaving.ts'
import { found, missing } from '#app/domain/problem.ts'
import { anyone, signedIn } from '#app/web/doors.ts'
import { readOrRefuse } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

/** `others`, or the first figures of a session's key as the page shows them. */
const Ending = z.object({ session: z.union([z.literal('others'), z.string().regex(/^[0-9a-f]{16}$/)]) })

export const action = signedIn(async ({ person, accountId, sessionId, request }) => {
  const { session } = await readOrRefuse(request, Ending)
  if (session === 'others') await endOtherSessions(person, accountId, sessionId)
  else await endOwnSession(person, found((await sessionsOf(person)).find(({ id }) => id.startsWith(session))).id)
  return goTo('/account', {}, 'account.sessionEnded')
})

export const loader = anyone(async () => missing())
