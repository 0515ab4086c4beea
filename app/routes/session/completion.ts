/** GET /sign-in/completion?to=: right after signing in, kept forms that may go on are posted once more; else on to where one was going. */
import { redirect } from '@remix-run/node'
import { anyone, signedIn } from '#app/web/doors.ts'
import { completeKept } from '#app/web/keeping.ts'
import { safePath } from '#app/web/paths.ts'

export const loader = signedIn(async (visit) => {
  const answer = await completeKept(visit)
  return answer ?? redirect(safePath(visit.url.searchParams.get('to')), 303)
})

/** A kept form that was refused is shown here with what was typed; corrected, it is posted here and belongs there, behind the door there. */
export const action = anyone(async ({ context, request, url }) =>
  context.dispatch(new Request(new URL(safePath(url.searchParams.get('to')), url), request)),
)
