/** GET, POST /hr/people/:id/long-leave */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { sendOnLeave } from '#app/domain/coverage/moving.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { decisionIn, DecisionShape } from '#app/web/career-forms.ts'
import { allowed } from '#app/web/doors.ts'
import { dayField, optionalDay, optionalLine, read } from '#app/web/forms.ts'
import { ChangePage } from './change-page.tsx'
import { backTo, changedBy } from './changed.ts'
import { FromField, UntilField } from './day-fields.tsx'
import { decisionLabels, DecisionFields } from './decision-fields.tsx'
import { NoteField } from './note-field.tsx'

export const loader = allowed('person.change', async ({ person, params }) => {
  const { agencyId: _, ...changed } = await changedBy(person, params['id'])
  return { title: t('career.longLeave'), person: changed }
})

const Leave = z.object({ from: dayField(), until: optionalDay(), note: optionalLine(300) }).extend(DecisionShape.shape)

export const action = allowed('person.change', async ({ person, params, request }) => {
  const id = params['id'] ?? ''
  const typed = await read(request, Leave)
  await sendOnLeave(person, id, { from: typed.from, until: typed.until, note: typed.note, decision: decisionIn(typed) })
  return backTo(person, id, 'person.wentOnLeave')
})

export const meta = titled

export default function LongLeavePage() {
  const { title, person } = useLoaderData<typeof loader>()
  const form = useFormProblem({ from: t('career.awayFrom'), until: t('career.backOn'), note: t('career.note'), ...decisionLabels() })
  return (
    <ChangePage form={form} title={title} lead={t('career.longLeaveLead')} person={person} save={t('career.longLeaveSave')}>
      <FromField form={form} />
      <UntilField form={form} hint={t('career.backOnHint')} optional />
      <NoteField form={form} hint={t('career.noteHint')} />
      <DecisionFields form={form} />
    </ChangePage>
  )
}
