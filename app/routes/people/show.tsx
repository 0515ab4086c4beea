/** GET /hr/people/:id: a person, the account, the story so far. A fresh code is shown once, in the answer to its POST. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { issueActivation } from '#app/domain/account/activating.ts'
import { may } from '#app/domain/access.ts'
import { absenceOn } from '#app/domain/person/career.ts'
import { isHeld } from '#app/domain/person/disclosing.ts'
import { postingOf } from '#app/domain/person/register.ts'
import { momentOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { CompletedTable } from '#app/ui/completed-table.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { Absences } from './absences.tsx'
import { AccountSection } from './account.tsx'
import { Changes } from './changes.tsx'
import { Grants } from './grants.tsx'
import { HistorySection } from './history.tsx'
import { heldFacts, ToDisclosures } from './held.tsx'
import { Merges } from './merges.tsx'
import { Postings } from './postings.tsx'
import { SecondStep } from './second-step.tsx'
import { seenBy } from './seen.ts'
import { StateOfWork } from './state-of-work.tsx'
import { accountFor, careerOf, doneTo, learntBy, mergedWith } from './story.ts'

export const loader = allowed('person.see', async ({ person, params }) => {
  const seen = await seenBy(person, params['id'])
  const mayChange = may(person, 'person.change')
  const absence = await absenceOn(seen.id)
  return {
    title: seen.fullName,
    person: seen,
    mayChange,
    posted: (await postingOf(seen.id)) !== null,
    absence: absence && { state: absence.state, from: absence.from },
    held: await isHeld(seen.id),
    mayDisclose: may(person, 'person.disclose'),
    career: await careerOf(seen.id, mayChange),
    learnt: may(person, 'completion.see') ? await learntBy(seen.id) : [],
    history: await doneTo(seen.id),
    merges: may(person, 'person.merge') ? await mergedWith(seen.id) : [],
    ...(await accountFor(person, seen.id)),
  }
})

export const action = allowed('account.activate', async ({ person, params }) => {
  const { code, expiresAt } = await issueActivation(person, params['id'] ?? '')
  return { issued: { code, expiresAt } }
})

export const meta = titled

export default function PersonPage() {
  const { title, person, mayChange, posted, absence, career, learnt, history, ...rest } = useLoaderData<typeof loader>()
  const issued = useActionData<{ issued?: { code: string; expiresAt: Date } }>()?.issued
  return (
    <Page title={title} trail={[{ href: '/hr/people', label: t('people.title') }]} width="wide">
      {issued && (
        <Notice kind="success" title={t('people.code', { code: issued.code })}>
          {t('people.codeNext', { moment: momentOf(issued.expiresAt) })}
        </Notice>
      )}
      <Facts
        items={[
          { term: t('career.state'), value: <StateOfWork absence={absence} posted={posted} /> },
          { term: t('account.staffCode'), value: person.staffCode ?? '–' },
          { term: t('people.type'), value: t(`people.types.${person.type}`) },
          { term: t('account.email'), value: person.email ?? '–' },
          { term: t('account.phone'), value: person.phone ?? '–' },
          ...heldFacts(rest.held),
        ]}
      />
      {rest.mayDisclose && <ToDisclosures personId={person.id} held={rest.held} />}
      {mayChange && <Changes personId={person.id} state={absence?.state ?? null} isPosted={posted} />}
      <Postings personId={person.id} postings={career.postings} />
      <Absences personId={person.id} absences={career.absences} mayWithdraw={mayChange} />
      <CompletedTable completions={learnt} empty={t('career.nothingLearnt')} />
      <AccountSection personId={person.id} account={rest.account} may={rest.may} />
      <SecondStep personId={person.id} since={rest.secondStep} mayReset={rest.mayReset} />
      <Grants grants={rest.grants} />
      <Merges merges={rest.merges} />
      <HistorySection entries={history} />
    </Page>
  )
}
