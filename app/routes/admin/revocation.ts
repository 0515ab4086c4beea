/** POST /admin/roles/:id/revocation */
import { z } from 'zod'
import { revokeGrant } from '#app/domain/account/granting.ts'
import { missing, refuse } from '#app/domain/problem.ts'
import { confirmed } from '#app/web/confirming.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { optionalLine, readOrRefuse } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

const Revocation = z.object({ reason: optionalLine(300) })

export const action = allowed(
  'role.grant',
  confirmed(async ({ person, params, request }) => {
    const { reason } = await readOrRefuse(request, Revocation)
    await revokeGrant(person, params['id'] ?? '', reason ?? refuse('account.reasonNeeded'))
    return goTo('/admin/roles', {}, 'role.revoked')
  }),
)

export const loader = anyone(async () => missing())
