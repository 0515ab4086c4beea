/** Texts that the register would not take: said by row and column before anything is written. */
import { shapes } from '#app/domain/person/writing.ts'
import type { ImportProblem } from '#db/schema/index.ts'
import type { Draft } from './rows.ts'

const most = { fullName: 120, staffCode: 40, email: 200, unit: 200, position: 200, title: 200, grade: 200, job: 200 } as const

export function shapeProblems(draft: Draft): ImportProblem[] {
  const { staffCode, email } = draft
  const wrong = (field: ImportProblem['field'], code: string, text: string): ImportProblem => ({
    weight: 'wrong',
    field,
    column: null,
    code,
    text,
  })
  const long = (Object.keys(most) as (keyof typeof most)[]).filter((field) => (draft[field]?.length ?? 0) > most[field])
  return [
    ...long.map((field) => wrong(field, 'import.tooLongText', (draft[field] ?? '').slice(0, 60))),
    ...(staffCode && !shapes.staffCode.test(staffCode) ? [wrong('staffCode', 'person.staffCodeShape', staffCode)] : []),
    ...(email && !shapes.email.test(email) ? [wrong('email', 'person.emailShape', email)] : []),
  ]
}
