/** GET, POST /hr/people/:id/return: from leave or secondment to the posting that waited; who had left gets a new one. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { today } from '#app/domain/clock.ts'
import { readmit } from '#app/domain/coverage/moving.ts'
import { absenceOn, isGone } from '#app/domain/person/career.ts'
import { found } from '#app/domain/problem.ts'
import { dateOf } from '#app/text/dates.ts'
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
  const { state, from } = found(await absenceOn(changed.id))
  const agencies = isGone(state) ? await agencyOptions() : null
  return { title: t('career.return'), person: changed, state, since: from, agency: agencyId, agencies }
})

const Back = z.object({ from: dayField() })
const BackToPosting = PostingShape.extend({ from: dayField() }).extend(DecisionShape.shape)

export const action = allowed('person.change', async ({ person, params, request }) => {
  const { id } = await changedBy(person, params['id'])
  if (isGone((await absenceOn(id, today()))?.state)) {
    const typed = await read(request, BackToPosting)
    await readmit(person, id, { from: typed.from, to: { ...(await postingIn(typed)), decision: decisionIn(typed) } })
  } else await readmit(person, id, { ...(await read(request, Back)), to: null })
  return backTo(person, id, 'person.cameBack')
})

export const meta = titled

export default function ReturnPage() {
  const { title, person, state, since, agency, agencies } = useLoaderData<typeof loader>()
  const form = useFormProblem({ ...postingLabels(), from: t('career.returnFrom'), ...decisionLabels() })
  const lead = t('people.stateFrom', { state: t(`people.states.${state}`), date: dateOf(since) })
  return (
    <ChangePage form={form} title={title} lead={lead} person={person} save={t('career.returnSave')}>
      {agencies && <PostingFields form={form} agencies={agencies} agency={agency} />}
      <FromField form={form} />
      {agencies && <DecisionFields form={form} />}
    </ChangePage>
  )
}
