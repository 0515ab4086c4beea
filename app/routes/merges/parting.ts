/** POST /hr/duplicates/:one/:other/parting: they are two people; or, after all, perhaps not. */
import { z } from 'zod'
import { part, takeBackParting } from '#app/domain/merge/parting.ts'
import { missing } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { readOrRefuse } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

const Parting = z.object({ end: z.literal('1').optional() })

export const action = allowed('person.merge', async ({ person, params, request }) => {
  const { end } = await readOrRefuse(request, Parting)
  await (end ? takeBackParting : part)(person, params['one'] ?? '', params['other'] ?? '')
  return goTo('/hr/duplicates', {}, end ? 'merge.partingTakenBack' : 'merge.parted')
})

export const loader = anyone(async () => missing())
