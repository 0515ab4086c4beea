/** POST /sign-out */
import { redirect } from '@remix-run/node'
import { missing } from '#app/domain/problem.ts'
import { anyone } from '#app/web/doors.ts'
import { leave } from '#app/web/session.ts'

export const action = anyone(async ({ request }) =>
  redirect('/', { status: 303, headers: { 'Set-Cookie': await leave(request.headers.get('Cookie')), 'Clear-Site-Data': '"cache"' } }),
)

export const loader = anyone(async () => missing())
