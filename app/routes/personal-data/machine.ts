/** GET /account/personal-data.json: everything that is kept of me, for other programs. */
import { gather } from '#app/domain/certificate/gathering.ts'
import { today } from '#app/domain/clock.ts'
import { confirmed } from '#app/web/confirming.ts'
import { signedIn } from '#app/web/doors.ts'

export const loader = signedIn(
  confirmed(async ({ person }) => {
    return new Response(`${JSON.stringify(await gather(person), null, 2)}\n`, {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="du-lieu-ca-nhan-${today()}.json"`,
      },
    })
  }),
)
