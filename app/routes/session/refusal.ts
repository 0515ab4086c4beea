/** POST /sign-in/waiting/:id/refusal: "Bỏ", for a kept form that waits for a word. */
import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { dropForm } from '#app/domain/account/releasing.ts'
import { missing } from '#app/domain/problem.ts'
import { anyone, signedIn } from '#app/web/doors.ts'
import { read } from '#app/web/forms.ts'
import { arrivalOf, nextStop } from '#app/web/keeping.ts'
import { safePath } from '#app/web/paths.ts'

const Going = z.object({ to: z.string().optional() })

export const action = signedIn(async ({ params, request, ...visit }) => {
  const { to } = await read(request, Going)
  const arrival = await arrivalOf(visit, request)
  await dropForm(visit.person, arrival, params['id'] ?? '')
  return redirect(await nextStop(arrival, safePath(to)), 303)
})

export const loader = anyone(async () => missing())
