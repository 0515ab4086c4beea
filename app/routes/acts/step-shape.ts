/** A step as typed, and as the domain takes it. */
import { z } from 'zod'
import type { StepDraft } from '#app/domain/reorganisation/drafting.ts'
import { line, optionalLine } from '#app/web/forms.ts'
import { foundedKinds, stepKinds } from './step-kinds.ts'

export const StepShape = z.object({
  kind: z.enum(stepKinds),
  from: line(200),
  to: optionalLine(200),
  name: optionalLine(200),
  foundedKind: z.enum(foundedKinds).default('commune'),
  under: optionalLine(200),
  code: optionalLine(20),
  note: optionalLine(300),
})

/** A new name is that of the agency itself where it is renamed, of a new one where one is founded. */
export function stepOf({ foundedKind, under, code, name, ...step }: z.output<typeof StepShape>): StepDraft {
  const founded = name && step.kind !== 'rename' && !step.to ? { name, kind: foundedKind, under: under ?? '', code } : null
  return { ...step, name: step.kind === 'rename' ? name : null, founded }
}
