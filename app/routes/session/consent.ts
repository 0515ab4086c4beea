/** POST /sign-in/waiting/:id/consent: "Gửi tiếp", for a kept form that waits for a word. It is as grave as what it sends on. */
import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { consentTo } from '#app/domain/account/releasing.ts'
import { missing } from '#app/domain/problem.ts'
import { confirmed } from '#app/web/confirming.ts'
import { anyone, signedIn } from '#app/web/doors.ts'
import { read } from '#app/web/forms.ts'
import { arrivalOf, nextStop } from '#app/web/keeping.ts'
import { safePath } from '#app/web/paths.ts'

const Going = z.object({ to: z.string().optional() })

export const action = signedIn(
  confirmed(async ({ params, request, ...visit }) => {
    const { to } = await read(request, Going)
    const arrival = await arrivalOf(visit, request)
    await consentTo(arrival, params['id'] ?? '')
    return redirect(await nextStop(arrival, safePath(to)), 303)
  }),
)

export const loader = anyone(async () => missing())
