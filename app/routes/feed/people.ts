/** POST /api/people: a page of people from another system, compared and, where it says so, written. See docs/feed.md. */
import { receive } from '#app/domain/feed/receiving.ts'
import { missing } from '#app/domain/problem.ts'
import { pageFrom } from '#app/web/feed-body.ts'
import { byToken, json } from '#app/web/feed-door.ts'
import { absolute, path } from '#app/web/paths.ts'

export const action = byToken(async ({ feed, request }) => {
  const id = await receive(feed, await pageFrom(request))
  const result = absolute(path('/api/people/:page', { page: id }))
  return json(202, { id, result }, { Location: result })
})

export const loader = byToken(async () => missing())
