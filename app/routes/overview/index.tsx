/** GET /overview?requirement=&course=: where the whole scope stands, on one sheet. */
import { useLoaderData } from '@remix-run/react'
import { overviewOf, scopeOfOverview } from '#app/domain/overview/overviewing.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Empty } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { requirementAsked } from '#app/web/coverage-query.ts'
import { allowed } from '#app/web/doors.ts'
import { Rankings } from './agencies.tsx'
import { Body } from './body.tsx'
import { shownOf } from './shown.ts'

export const loader = allowed('coverage.see', async ({ person, url }) => {
  const roots = await scopeOfOverview(person)
  const root = roots.length === 1 ? roots[0] : undefined
  const scope = root?.name ?? t('overview.scope')
  const page = { title: t('overview.of', { scope }), scope, rootId: root?.id ?? null }
  const { requirement, choices } = await requirementAsked(person, url)
  if (!requirement) return { ...page, shown: null }
  const overview = await overviewOf(person, requirement, url.searchParams.get('course'), null)
  return { ...page, shown: shownOf(overview, requirement, choices, null) }
})

export const meta = titled

export default function OverviewPage() {
  const { scope, rootId, shown } = useLoaderData<typeof loader>()
  return (
    <Page eyebrow={t('overview.title')} title={scope} lead={shown?.requirement.title} width="wide" sheet>
      {shown ? (
        <Body shown={shown} action="/overview" belowId={rootId}>
          <Rankings shown={shown} />
        </Body>
      ) : (
        <Empty title={t('requirement.none')}>{t('overview.noRequirement')}</Empty>
      )}
    </Page>
  )
}
