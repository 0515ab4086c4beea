/** POST /certificates/:id/revocation */
import { z } from 'zod'
import { certificateById } from '#app/domain/certificate/papers.ts'
import { revoke } from '#app/domain/certificate/revoking.ts'
import { missing } from '#app/domain/problem.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { line, readOrRefuse } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

const Reason = z.object({ reason: line(300) })

export const action = allowed('certificate.revoke', async ({ person, params, request }) => {
  const { reason } = await readOrRefuse(request, Reason)
  const certificate = await certificateById(person, params['id'])
  await revoke(person, certificate, reason)
  return goTo('/hr/completions/:id', { id: certificate.completionId }, 'certificate.revoked')
})

export const loader = anyone(async () => missing())
