/** GET /certificates/:id.pdf: made the first time it is asked for, and kept. */
import { certificateById, keepPaper, paperOf } from '#app/domain/certificate/papers.ts'
import { missing } from '#app/domain/problem.ts'
import { signedIn } from '#app/web/doors.ts'
import { paperDrawn } from '#app/web/paper.ts'
import { absolute, path } from '#app/web/paths.ts'

export const loader = signedIn(async ({ person, params }) => {
  const [, id] = /^([0-9a-f-]{36})\.pdf$/.exec(params['file'] ?? '') ?? missing()
  const certificate = await certificateById(person, id)
  const bytes =
    (await paperOf(certificate)) ??
    (await keepPaper(
      certificate,
      await paperDrawn({ document: certificate.document, address: absolute(path('/verify/:code', certificate)) }),
    ))
  const name = `${certificate.registerNumber.replaceAll('/', '-')}.pdf`
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${name}"`, 'Cache-Control': 'no-store' },
  })
})
