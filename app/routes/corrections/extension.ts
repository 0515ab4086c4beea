/** POST /hr/corrections/:id/extension: the answer takes longer, once, and why. */
import { z } from 'zod'
import { extendCorrection } from '#app/domain/correction/answering.ts'
import { missing } from '#app/domain/problem.ts'
import { correctionLetter } from '#app/web/correction-letter.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { line, readOrRefuse } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

const Extension = z.object({ reason: line(500) })

export const action = allowed('correction.answer', async ({ person, params, request }) => {
  const { reason } = await readOrRefuse(request, Extension)
  await extendCorrection(person, params['id'], reason, correctionLetter)
  return goTo('/hr/corrections/:id', params, 'correction.extended')
})

export const loader = anyone(async () => missing())
