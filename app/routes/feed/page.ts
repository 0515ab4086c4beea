/** GET /api/people/:page?after=: what became of a page that was sent, row by row. See docs/feed.md. */
import { standingOf } from '#app/domain/feed/standing.ts'
import { byToken, json } from '#app/web/feed-door.ts'
import { standingShown } from '#app/web/feed-words.ts'

export const loader = byToken(async ({ feed, params, url }) => {
  const after = Number(/^\d{1,6}$/.exec(url.searchParams.get('after') ?? '')?.[0] ?? 0)
  return json(200, standingShown(await standingOf(feed, params['page'], after)))
})
