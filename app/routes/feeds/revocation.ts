/** POST /admin/feeds/:id/revocation: the token opens nothing any more. */
import { revokeFeed } from '#app/domain/feed/opening.ts'
import { missing } from '#app/domain/problem.ts'
import { confirmed } from '#app/web/confirming.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'

export const action = allowed(
  'feed.open',
  confirmed(async ({ person, params }) => {
    await revokeFeed(person, params['id'] ?? '')
    return goTo('/admin/feeds', {}, 'feed.revoked')
  }),
)

export const loader = anyone(async () => missing())
