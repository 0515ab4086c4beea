/** GET /sign-in/completion?to=: right after signing in, a form that was kept is posted once more; else on to where one was going. */
import { redirect } from '@remix-run/node'
import { signedIn } from '#app/web/doors.ts'
import { completeKept } from '#app/web/keeping.ts'
import { safePath } from '#app/web/paths.ts'

export const loader = signedIn(async ({ person, accountId, context, request, url }) => {
  const kept = await completeKept(person, accountId, context, request)
  return kept ?? redirect(safePath(url.searchParams.get('to')), 303)
})
