/** GET /hr/coverage?requirement=&q=&kind=&below=&sort= */
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/domain/clock.ts'
import { type Cell, coverageOf } from '#app/domain/coverage/covering.ts'
import { idleDays } from '#app/domain/coverage/parts.ts'
import { citationOf } from '#app/text/citations.ts'
import { dateOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Empty, Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { filterAsked, filterQuery, requirementAsked } from '#app/web/coverage-query.ts'
import { partInWords } from '#app/web/coverage-words.ts'
import { allowed } from '#app/web/doors.ts'
import { Elsewhere } from './elsewhere.tsx'
import { CoverageFilters } from './filters.tsx'
import { CoverageTable } from './table.tsx'
import { TakingAway } from './taking-away.tsx'

export const loader = allowed('coverage.see', async ({ person, url }) => {
  const { requirement, choices } = await requirementAsked(person, url)
  const title = t('coverage.title')
  if (!requirement) return { title, shown: null }
  const filter = filterAsked(url)
  const { parts, under, rows, total, kinds } = await coverageOf(person, requirement, filter)
  const { id, document, deadline } = requirement
  return {
    title,
    shown: {
      at: now(),
      requirement: { id, title: requirement.title, deadline, citation: citationOf(document) },
      under: under && t('coverage.under', { agency: under.name }),
      choices,
      filter,
      quietDays: idleDays,
      kinds,
      query: { requirement: id, ...filterQuery(filter) },
      parts: parts.map((part) => ({ id: part.id, title: partInWords(part) })),
      rows: rows.map(({ agency, cells }) => ({ id: agency.id, name: agency.name, ...numbersOf(cells) })),
      total: numbersOf(total),
    },
  }
})

function numbersOf(cells: Cell[]) {
  return { done: cells.map((cell) => cell.completed), all: cells.map((cell) => cell.obliged), excluded: cells[0]?.excluded ?? 0 }
}

export const meta = titled

export default function CoveragePage() {
  const { title, shown } = useLoaderData<typeof loader>()
  if (!shown) {
    return (
      <Page title={title} width="wide">
        <Empty title={t('requirement.none')}>{t('coverage.noRequirement')}</Empty>
      </Page>
    )
  }
  const { at, requirement, under, choices, filter, quietDays, kinds, query, parts, rows, total } = shown
  return (
    <Page title={title} lead={[requirement.title, under].filter(Boolean).join(' · ')} width="wide" actions={<Elsewhere />}>
      <p>
        {requirement.citation}. {t('coverage.due', { date: dateOf(requirement.deadline) })}
      </p>
      <CoverageFilters
        requirementId={requirement.id}
        choices={choices}
        filter={filter}
        kinds={kinds}
        isFiltered={Object.keys(query).length > 1}
        quietDays={quietDays}
      />
      <TakingAway at={at} query={{ ...query, sort: `${filter.descending ? '-' : ''}${filter.sort}` }} />
      <CoverageTable caption={title} {...{ parts, rows, total, query }} sort={filter.sort} descending={filter.descending} />
      <Notice title={t('coverage.how')}>{t('coverage.definition')}</Notice>
    </Page>
  )
}
