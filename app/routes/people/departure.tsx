/** GET, POST /hr/people/:id/retirement and /hr/people/:id/departure: somebody goes for good. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { release } from '#app/domain/coverage/moving.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { decisionIn, DecisionShape } from '#app/web/career-forms.ts'
import { allowed } from '#app/web/doors.ts'
import { dayField, optionalLine, read } from '#app/web/forms.ts'
import { ChangePage } from './change-page.tsx'
import { backTo, changedBy } from './changed.ts'
import { FromField } from './day-fields.tsx'
import { decisionLabels, DecisionFields } from './decision-fields.tsx'
import { NoteField } from './note-field.tsx'

export const loader = allowed('person.change', async ({ person, params, url }) => {
  const { agencyId: _, ...changed } = await changedBy(person, params['id'])
  const kind = kindOf(url)
  return { title: t(`career.${kind}`), kind, person: changed }
})

const Departure = z.object({ from: dayField(), note: optionalLine(300) }).extend(DecisionShape.shape)

export const action = allowed('person.change', async ({ person, params, request, url }) => {
  const id = params['id'] ?? ''
  const { from, note, ...decision } = await read(request, Departure)
  const state = kindOf(url) === 'retirement' ? 'retired' : 'left'
  await release(person, id, { state, from, note, decision: decisionIn(decision) })
  return backTo(person, id, `person.${state}`)
})

export const meta = titled

export default function DeparturePage() {
  const { title, kind, person } = useLoaderData<typeof loader>()
  const form = useFormProblem({ from: t('career.goneFrom'), note: t('career.note'), ...decisionLabels() })
  return (
    <ChangePage form={form} title={title} lead={t('career.departureLead')} person={person} save={t(`career.${kind}Save`)} kind="danger">
      <FromField form={form} />
      <NoteField form={form} hint={t('career.noteHint')} />
      <DecisionFields form={form} />
    </ChangePage>
  )
}

function kindOf({ pathname }: URL): 'retirement' | 'departure' {
  return /\/retirement(\.data)?$/.test(pathname) ? 'retirement' : 'departure'
}
