/** Any other URL. */
import { missing } from '#app/domain/problem.ts'
import { anyone } from '#app/web/doors.ts'

export const loader = anyone(async () => missing())
export const action = anyone(async () => missing())

/** A page, so that what is missing is said on one. */
export default function MissingPage() {
  return null
}
