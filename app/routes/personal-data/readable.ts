/** GET /account/personal-data.txt: everything that is kept of me, to be read. */
import { gather } from '#app/domain/certificate/gathering.ts'
import { today } from '#app/domain/clock.ts'
import { confirmed } from '#app/web/confirming.ts'
import { signedIn } from '#app/web/doors.ts'
import { personalDataInWords } from '#app/web/personal-data-words.ts'

export const loader = signedIn(
  confirmed(async ({ person }) => {
    // the mark at the start: old editors take the text for what it is
    return new Response(`\ufeff${personalDataInWords(await gather(person))}`, {
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Disposition': `attachment; filename="du-lieu-ca-nhan-${today()}.txt"`,
      },
    })
  }),
)
