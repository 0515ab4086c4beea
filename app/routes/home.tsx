/** GET / */
import { anyone } from '#app/web/doors.ts'

export const handle = { js: false }

export const loader = anyone(async ({ context }) => ({ known: (await context.visitor()) !== null }))

export default function HomePage() {
  return <h1>Tập Huấn</h1>
}
