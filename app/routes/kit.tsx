/** GET /_kit: what pages are made of, for those who build them. */
import { Missing } from '#app/domain/problem.ts'
import { titled } from '#app/text/titles.ts'
import { Kit } from '#app/ui/kit/kit.tsx'
import { anyone } from '#app/web/doors.ts'
import { env } from '#app/web/env.ts'

export const handle = { js: true }

export const loader = anyone(async () => {
  if (!env.development) throw new Missing('page')
  return { title: '/_kit' }
})

export const meta = titled

export default Kit
