/** POST /hr/duplicates/:one/:other/merge: the two become one, exactly as previewed. */
import { merge } from '#app/domain/merge/merging.ts'
import { missing } from '#app/domain/problem.ts'
import { confirmed } from '#app/web/confirming.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { termsPosted } from '#app/web/merge-form.ts'
import { goTo } from '#app/web/paths.ts'

export const action = allowed(
  'person.merge',
  confirmed(async ({ person, params, request }) => {
    const { terms, seen } = await termsPosted(request, { oneId: params['one'] ?? '', otherId: params['other'] ?? '' })
    const { id } = await merge(person, terms, seen)
    return goTo('/hr/merges/:id', { id }, 'merge.merged')
  }),
)

export const loader = anyone(async () => missing())
