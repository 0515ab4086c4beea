/** GET, POST /hr/people/:id/secondment: to an agency of the province, or elsewhere. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { agencyMeant } from '#app/domain/agency/choosing.ts'
import { lend } from '#app/domain/coverage/moving.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { decisionIn, DecisionShape } from '#app/web/career-forms.ts'
import { allowed } from '#app/web/doors.ts'
import { dayField, optionalDay, optionalLine, read } from '#app/web/forms.ts'
import { ChangePage } from './change-page.tsx'
import { agencyOptions, backTo, changedBy } from './changed.ts'
import { FromField, UntilField } from './day-fields.tsx'
import { decisionLabels, DecisionFields } from './decision-fields.tsx'
import { NoteField } from './note-field.tsx'
import { receiverLabels, ReceiverFields } from './receiver-fields.tsx'

export const loader = allowed('person.change', async ({ person, params }) => {
  const { agencyId, ...changed } = await changedBy(person, params['id'])
  const agencies = (await agencyOptions()).filter(({ value }) => value !== agencyId)
  return { title: t('career.secondment'), person: changed, agencies }
})

const Secondment = z
  .object({ agency: optionalLine(), unit: optionalLine(), position: optionalLine(), note: optionalLine(300) })
  .extend({ from: dayField(), until: optionalDay() })
  .extend(DecisionShape.shape)
  .refine(({ agency, position }) => !agency || position, { error: 'field.required', path: ['position'] })

export const action = allowed('person.change', async ({ person, params, request }) => {
  const id = params['id'] ?? ''
  const { agency, unit, position, note, from, until, ...decision } = await read(request, Secondment)
  const to = agency && position ? { agencyId: await agencyMeant('agency', agency, { day: from }), unit, position } : null
  await lend(person, id, { to, from, until, note, decision: decisionIn(decision) })
  return backTo(person, id, 'person.seconded')
})

export const meta = titled

export default function SecondmentPage() {
  const { title, person, agencies } = useLoaderData<typeof loader>()
  const form = useFormProblem({
    ...receiverLabels(),
    note: t('career.elsewhere'),
    from: t('career.awayFrom'),
    until: t('career.backOn'),
    ...decisionLabels(),
  })
  return (
    <ChangePage form={form} title={title} lead={t('career.secondmentLead')} person={person} save={t('career.secondmentSave')}>
      <ReceiverFields form={form} agencies={agencies} />
      <NoteField form={form} hint={t('career.elsewhereHint')} />
      <FromField form={form} />
      <UntilField form={form} hint={t('career.backOnHint')} optional />
      <DecisionFields form={form} />
    </ChangePage>
  )
}
