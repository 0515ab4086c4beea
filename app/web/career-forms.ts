/** What changes of somebody's career are typed into: where they work, and the decision that says so. */
import { z } from 'zod'
import type { Document } from '#app/domain/agency/citing.ts'
import { type Fault, Invalid } from '#app/domain/problem.ts'
import { line, optionalDay, optionalLine } from './forms.ts'

export const PostingShape = z.object({
  agency: line(60),
  unit: optionalLine(),
  position: line(),
  title: optionalLine(),
  grade: optionalLine(40),
  job: optionalLine(),
  leading: z.string().optional(),
})

export function postingIn({ agency, leading, unit, position, title, grade, job }: z.output<typeof PostingShape>) {
  return { agencyId: agency, leading: leading === '1', unit, position, title, grade, job }
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
