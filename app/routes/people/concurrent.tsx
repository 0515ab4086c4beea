/** GET, POST /hr/people/:id/concurrent: a posting beside the main one. */
import { useLoaderData } from '@remix-run/react'
import { postBeside } from '#app/domain/person/moving.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { decisionIn, DecisionShape, postingIn, PostingShape } from '#app/web/career-forms.ts'
import { allowed } from '#app/web/doors.ts'
import { dayField, optionalDay, read } from '#app/web/forms.ts'
import { ChangePage } from './change-page.tsx'
import { agencyOptions, backTo, changedBy } from './changed.ts'
import { FromField, UntilField } from './day-fields.tsx'
import { decisionLabels, DecisionFields } from './decision-fields.tsx'
import { postingLabels, PostingFields } from './posting-fields.tsx'

export const loader = allowed('person.change', async ({ person, params }) => {
  const { agencyId, ...changed } = await changedBy(person, params['id'])
  return { title: t('career.concurrent'), person: changed, agency: agencyId, agencies: await agencyOptions() }
})

const Beside = PostingShape.extend({ from: dayField(), until: optionalDay() }).extend(DecisionShape.shape)

export const action = allowed('person.change', async ({ person, params, request }) => {
  const id = params['id'] ?? ''
  const typed = await read(request, Beside)
  await postBeside(person, id, { ...(await postingIn(typed)), until: typed.until, decision: decisionIn(typed) })
  return backTo(person, id, 'person.postedBeside')
})

export const meta = titled

export default function ConcurrentPage() {
  const { title, person, agency, agencies } = useLoaderData<typeof loader>()
  const form = useFormProblem({ ...postingLabels(), from: t('career.from'), until: t('career.until'), ...decisionLabels() })
  return (
    <ChangePage form={form} title={title} lead={t('career.concurrentLead')} person={person} save={t('career.concurrentSave')}>
      <PostingFields form={form} agencies={agencies} agency={agency} />
      <FromField form={form} />
      <UntilField form={form} hint={t('career.untilHint')} optional />
      <DecisionFields form={form} />
    </ChangePage>
  )
}
