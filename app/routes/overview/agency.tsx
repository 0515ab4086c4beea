/** GET /overview/agencies/:id?requirement=&course=: one agency and all below it. */
import { useLoaderData } from '@remix-run/react'
import { agencyAsked, overviewOf } from '#app/domain/overview/overviewing.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Empty } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { requirementAsked } from '#app/web/coverage-query.ts'
import { allowed } from '#app/web/doors.ts'
import { Agencies } from './agencies.tsx'
import { Body } from './body.tsx'
import { agencyLink, type Query } from './links.ts'
import { shownOf } from './shown.ts'

export const loader = allowed('coverage.see', async ({ person, url, params }) => {
  const { agency, above } = await agencyAsked(person, params['id'])
  const { requirement, choices } = await requirementAsked(person, url, [agency.id])
  const page = {
    title: t('overview.of', { scope: agency.name }),
    agency: { id: agency.id, name: agency.name },
    above: above.map(({ id, name }) => ({ id, name })),
  }
  if (!requirement) return { ...page, shown: null }
  const overview = await overviewOf(person, requirement, url.searchParams.get('course'), agency.id)
  return { ...page, shown: shownOf(overview, requirement, choices, agency.id) }
})

export const meta = titled

export default function AgencyOverviewPage() {
  const { agency, above, shown } = useLoaderData<typeof loader>()
  const query: Query = shown ? { requirement: shown.query.requirement, course: shown.query.course } : {}
  return (
    <Page
      title={agency.name}
      lead={shown?.requirement.title}
      trail={[
        { href: `/overview?${new URLSearchParams(query)}`, label: t('overview.title') },
        ...above.map(({ id, name }) => ({ href: agencyLink(query, id), label: name })),
      ]}
      width="wide"
      sheet
    >
      {shown ? (
        <Body shown={shown} action={`/overview/agencies/${agency.id}`} belowId={null}>
          {shown.below.length > 0 && (
            <Section title={t('overview.below')} lead={t('overview.belowLead')}>
              <Agencies shown={shown} caption={t('overview.below')} quietCaption lines={shown.below} own={shown.own} withBelow />
            </Section>
          )}
        </Body>
      ) : (
        <Empty title={t('requirement.none')}>{t('overview.noRequirementHere')}</Empty>
      )}
    </Page>
  )
}
