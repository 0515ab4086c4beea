/** POST /language */
import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { missing } from '#app/domain/problem.ts'
import { languageCookie } from '#app/web/cookies.ts'
import { anyone } from '#app/web/doors.ts'
import { readOrRefuse } from '#app/web/forms.ts'
import { safePath } from '#app/web/paths.ts'

const Choice = z.object({ locale: z.enum(['vi', 'en']), to: z.string().optional() })

export const action = anyone(async ({ request }) => {
  const { locale, to } = await readOrRefuse(request, Choice)
  return redirect(safePath(to), { status: 303, headers: { 'Set-Cookie': await languageCookie.serialize(locale) } })
})

export const loader = anyone(async () => missing())
