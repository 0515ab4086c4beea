/** What is kept of somebody, by how closely: on papers for all who hold one; for the work of those who may see the person; held back, so that each reading leaves a trace. */
import type { Registration } from './writing.ts'

type DataClass = 'paper' | 'work' | 'held'

const classes = {
  fullName: 'paper',
  staffCode: 'work',
  type: 'work',
  sex: 'work',
  email: 'work',
  phone: 'work',
  birthDate: 'held',
  citizenId: 'held',
} as const satisfies Record<keyof Registration, DataClass>

type Classes = typeof classes
export type HeldField = { [Field in keyof Classes]: Classes[Field] extends 'held' ? Field : never }[keyof Classes]

export const heldFields = (Object.keys(classes) as (keyof Classes)[]).filter((field): field is HeldField => classes[field] === 'held')
