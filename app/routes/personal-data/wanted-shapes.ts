/** How each item is typed. */
import { z } from 'zod'
import { dayField, line } from '#app/web/forms.ts'
import { sexes, types } from './wanted-choices.ts'

export const wantedShapes = {
  fullName: line(120),
  staffCode: line(40),
  type: z.enum(types, 'field.required'),
  sex: z.enum(sexes, 'field.required'),
  birthDate: dayField(),
  citizenId: line(20).transform((text) => text.replace(/[\s.]/g, '')),
  email: line(),
  phone: line(20),
  posting: line(1000),
  other: line(1000),
}
