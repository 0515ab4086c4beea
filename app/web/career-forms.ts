/** What changes of somebody's career are typed into: where they work, and the decision that says so. */
import { z } from 'zod'
import { agencyMeant } from '#app/domain/agency/choosing.ts'
import type { Document } from '#app/domain/agency/citing.ts'
import type { Day } from '#app/domain/clock.ts'
import { type Fault, Invalid } from '#app/domain/problem.ts'
import { line, optionalDay, optionalLine } from './forms.ts'

export const PostingShape = z.object({
  agency: line(),
  unit: optionalLine(),
  position: line(),
  title: optionalLine(),
  grade: optionalLine(40),
  job: optionalLine(),
  leading: z.string().optional(),
})

/** The agency is that of the day from which the posting holds. */
export async function postingIn(typed: z.output<typeof PostingShape> & { from: Day }) {
  const { agency, leading, unit, position, title, grade, job, from } = typed
  return { agencyId: await agencyMeant('agency', agency, { day: from }), from, leading: leading === '1', unit, position, title, grade, job }
}

export const DecisionShape = z.object({
  decisionNumber: optionalLine(60),
  decisionIssuer: optionalLine(),
  decisionDay: optionalDay(),
  decisionTitle: optionalLine(500),
})

/** Null where nothing was typed; a part of it alone is Invalid. */
export function decisionIn({
  decisionNumber: number,
  decisionIssuer: issuer,
  decisionDay: issuedOn,
  decisionTitle,
}: z.output<typeof DecisionShape>): Document | null {
  if (!number && !issuer && !issuedOn && !decisionTitle) return null
  if (number && issuer && issuedOn) return { number, issuer, issuedOn, title: decisionTitle ?? '' }
  const needed: Record<string, Fault> = {}
  if (!number) needed['decisionNumber'] = { code: 'field.required' }
  if (!issuer) needed['decisionIssuer'] = { code: 'field.required' }
  if (!issuedOn) needed['decisionDay'] = { code: 'field.required' }
  throw new Invalid(needed)
}
