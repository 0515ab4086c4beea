/** GET, POST /hr/people/:id/edit: what the register says of somebody. Identity numbers and birth dates are written here, not read. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { correct } from '#app/domain/coverage/moving.ts'
import { personToEdit } from '#app/domain/person/editing.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { allowed } from '#app/web/doors.ts'
import { line, optionalDay, optionalLine, read } from '#app/web/forms.ts'
import { ChangePage } from './change-page.tsx'
import { backTo, changedBy } from './changed.ts'
import { personLabels, PersonFields, types } from './person-fields.tsx'
import { privateLabels, PrivateFields } from './private-fields.tsx'

export const loader = allowed('person.change', async ({ person, params }) => {
  const { agencyId: _, ...changed } = await changedBy(person, params['id'])
  return { title: t('person.edit'), person: changed, entered: await personToEdit(person, changed.id) }
})

const Amendment = z.object({
  fullName: line(120),
  staffCode: optionalLine(40),
  type: z.enum(types),
  sex: z
    .enum(['female', 'male'])
    .optional()
    .transform((sex) => sex ?? null),
  email: optionalLine(),
  phone: optionalLine(20),
  birthDate: optionalDay(),
  noBirthDate: z.string().optional(),
  citizenId: optionalLine(20),
  noCitizenId: z.string().optional(),
})

export const action = allowed('person.change', async ({ person, params, request }) => {
  const id = params['id'] ?? ''
  const { birthDate, noBirthDate, citizenId, noCitizenId, ...typed } = await read(request, Amendment)
  await correct(person, id, {
    ...typed,
    birthDate: noBirthDate ? null : (birthDate ?? undefined),
    citizenId: noCitizenId ? null : (citizenId?.replace(/[\s.]/g, '') ?? undefined),
  })
  return backTo(person, id, 'person.amended')
})

export const meta = titled

export default function EditPersonPage() {
  const { title, person, entered } = useLoaderData<typeof loader>()
  const form = useFormProblem({ ...personLabels(), ...privateLabels() })
  return (
    <ChangePage form={form} title={title} lead={t('person.editLead')} person={person} save={t('people.save')}>
      <PersonFields form={form} entered={entered} />
      <PrivateFields form={form} hasBirthDate={entered.hasBirthDate} hasCitizenId={entered.hasCitizenId} />
    </ChangePage>
  )
}
