/** GET, POST /hr/people/:id/transfer: a new main posting, in the same agency or another. */
import { useLoaderData } from '@remix-run/react'
import { relocate } from '#app/domain/coverage/moving.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { decisionIn, DecisionShape, postingIn, PostingShape } from '#app/web/career-forms.ts'
import { allowed } from '#app/web/doors.ts'
import { dayField, read } from '#app/web/forms.ts'
import { ChangePage } from './change-page.tsx'
import { agencyOptions, backTo, changedBy } from './changed.ts'
import { FromField } from './day-fields.tsx'
import { decisionLabels, DecisionFields } from './decision-fields.tsx'
import { postingLabels, PostingFields } from './posting-fields.tsx'

export const loader = allowed('person.change', async ({ person, params }) => {
  const { agencyId, ...changed } = await changedBy(person, params['id'])
  return { title: t('career.transfer'), person: changed, agency: agencyId, agencies: await agencyOptions() }
})

const Transfer = PostingShape.extend({ from: dayField() }).extend(DecisionShape.shape)

export const action = allowed('person.change', async ({ person, params, request }) => {
  const id = params['id'] ?? ''
  const typed = await read(request, Transfer)
  await relocate(person, id, { ...(await postingIn(typed)), decision: decisionIn(typed) })
  return backTo(person, id, 'person.transferred')
})

export const meta = titled

export default function TransferPage() {
  const { title, person, agency, agencies } = useLoaderData<typeof loader>()
  const form = useFormProblem({ ...postingLabels(), from: t('career.from'), ...decisionLabels() })
  return (
    <ChangePage form={form} title={title} lead={t('career.transferLead')} person={person} save={t('career.transferSave')}>
      <PostingFields form={form} agencies={agencies} agency={agency} />
      <FromField form={form} />
      <DecisionFields form={form} />
    </ChangePage>
  )
}
