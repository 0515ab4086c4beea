/** GET, POST /hr/people/:id/postings/:posting/ending: a posting beside the main one comes to its end. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { postingsOf } from '#app/domain/person/career.ts'
import { endBeside } from '#app/domain/person/moving.ts'
import { found } from '#app/domain/problem.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { decisionIn, DecisionShape } from '#app/web/career-forms.ts'
import { allowed } from '#app/web/doors.ts'
import { dayField, read } from '#app/web/forms.ts'
import { ChangePage } from './change-page.tsx'
import { backTo, changedBy } from './changed.ts'
import { UntilField } from './day-fields.tsx'
import { decisionLabels, DecisionFields } from './decision-fields.tsx'

export const loader = allowed('person.change', async ({ person, params }) => {
  const { agencyId: _, ...changed } = await changedBy(person, params['id'])
  const beside = (await postingsOf(changed.id)).filter(({ kind }) => kind === 'concurrent')
  const { position, unit, agencyName } = found(beside.find(({ id }) => id === params['posting']))
  return { title: t('career.ending'), person: changed, posting: [position, unit, agencyName].filter(Boolean).join(', ') }
})

const Ending = z.object({ until: dayField() }).extend(DecisionShape.shape)

export const action = allowed('person.change', async ({ person, params, request }) => {
  const id = params['id'] ?? ''
  const typed = await read(request, Ending)
  await endBeside(person, id, { postingId: params['posting'] ?? '', until: typed.until, decision: decisionIn(typed) })
  return backTo(person, id, 'person.postingEnded')
})

export const meta = titled

export default function EndingPage() {
  const { title, person, posting } = useLoaderData<typeof loader>()
  const form = useFormProblem({ until: t('career.until'), ...decisionLabels() })
  return (
    <ChangePage form={form} title={title} lead={t('career.endingLead', { posting })} person={person} save={t('career.endingSave')}>
      <UntilField form={form} hint={t('career.untilHint')} />
      <DecisionFields form={form} />
    </ChangePage>
  )
}
