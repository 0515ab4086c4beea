/** GET /hr/activations/agencies: of each agency of one's scope, how many have activated; every number opens its list. */
import { useLoaderData } from '@remix-run/react'
import { standings, summed } from '#app/domain/activation/standing.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Page } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { allowed } from '#app/web/doors.ts'

export const loader = allowed('account.activate', async ({ person }) => {
  const each = await standings(person, { words: '', agencyId: null, below: true, importId: null })
  return { title: t('activations.byAgency'), each, sum: summed(each) }
})

export const meta = titled

const states = ['done', 'open', 'expired', 'never'] as const

export default function ActivationAgenciesPage() {
  const { title, each, sum } = useLoaderData<typeof loader>()
  return (
    <Page
      title={title}
      lead={t('activations.byAgencyLead')}
      trail={[
        { href: '/hr/people', label: t('people.title') },
        { href: '/hr/activations', label: t('activations.title') },
      ]}
      width="wide"
    >
      <DataTable
        caption={title}
        quietCaption
        columns={[
          { key: 'agency', label: t('people.agency') },
          { key: 'total', label: t('activations.people'), align: 'end' },
          ...states.map((state) => ({ key: state, label: t(`activations.states.${state}`), align: 'end' as const })),
        ]}
        rows={each.map(({ agencyId, agencyName, total, ...standing }) => ({
          key: agencyId,
          cells: [
            agencyName,
            numberOf(total),
            ...states.map((state) => (
              <a key={state} href={`/hr/activations?${new URLSearchParams({ agency: agencyId, below: '0', state })}`}>
                {numberOf(standing[state])}
              </a>
            )),
          ],
        }))}
        footer={[t('activations.sum'), numberOf(sum.total), ...states.map((state) => numberOf(sum[state]))]}
        empty={t('activations.none')}
      />
    </Page>
  )
}
