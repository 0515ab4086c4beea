/** GET /hr/coverage?requirement=&q=&below=&sort= */
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/domain/clock.ts'
import { coverageOf } from '#app/domain/coverage/covering.ts'
import { dateOf, momentOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Actions, LinkButton } from '#app/ui/button.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { CopyTable } from '#app/ui/copy-table.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Share } from '#app/ui/share.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { filterAsked, requirementAsked } from '#app/web/coverage-query.ts'
import { allowed } from '#app/web/doors.ts'

export const handle = { js: true }

export const loader = allowed('coverage.see', async ({ person, url }) => {
  const { requirement, others } = await requirementAsked(url)
  const filter = filterAsked(url)
  const { rows, total } = await coverageOf(person, requirement, filter)
  return {
    title: t('coverage.title'),
    at: now(),
    requirement: { id: requirement.id, title: requirement.title, deadline: requirement.deadline },
    others,
    filter,
    courses: requirement.courses.map(({ id, title }) => ({ id, title })),
    rows: rows.map(({ agency, cells, excluded }) => ({ id: agency.id, name: agency.name, cells, excluded })),
    total,
  }
})

export const meta = titled

export default function CoveragePage() {
  const { title, at, requirement, others, filter, courses, rows, total } = useLoaderData<typeof loader>()
  const asked = (changes: Record<string, string>) => new URLSearchParams({ requirement: requirement.id, ...(filter.words && { q: filter.words }), ...(filter.below && { below: '1' }), ...changes }).toString()
  const people = (changes: Record<string, string>) => `/hr/coverage/people?${new URLSearchParams({ requirement: requirement.id, ...changes })}`
  const order = (key: string) => {
    const isSorted = filter.sort === key
    return { sortHref: `/hr/coverage?${asked({ sort: isSorted && !filter.descending ? `-${key}` : key })}`, ...(isSorted && { sorted: filter.descending ? ('descending' as const) : ('ascending' as const) }) }
  }
  return (
    <Page title={title} lead={requirement.title} width="wide">
      <Filters action="/hr/coverage" resetHref={filter.words || filter.below ? `/hr/coverage?requirement=${requirement.id}` : undefined}>
        {others.length > 1 && <Select name="requirement" label={t('coverage.requirement')} value={requirement.id} options={others.map(({ id, title: label }) => ({ value: id, label }))} />}
        <Field name="q" type="search" label={t('coverage.agency')} value={filter.words} />
        <Choices legend={t('coverage.show')} name="below" kind="checkbox" options={[{ value: '1', label: t('coverage.below'), checked: filter.below }]} />
      </Filters>
      <p>{t('coverage.asOf', { moment: momentOf(at), deadline: dateOf(requirement.deadline) })}</p>
      <Actions>
        <CopyTable target="coverage" label={t('coverage.copy')} done={t('coverage.copied')} />
        <LinkButton href={`/hr/coverage.xlsx?${asked({ sort: `${filter.descending ? '-' : ''}${filter.sort}` })}`} kind="quiet" icon="download">{t('coverage.download')}</LinkButton>
      </Actions>
      <DataTable
        id="coverage"
        caption={title}
        quietCaption
        columns={[{ key: 'agency', label: t('coverage.agency'), ...order('name') }, ...courses.map((course) => ({ key: course.id, label: course.title, ...order(course.id) })), { key: 'excluded', label: t('coverage.excluded'), align: 'end' as const }]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            row.name,
            ...row.cells.map((cell, index) => <Share key={cell.courseId} done={cell.completed} total={cell.obliged} href={people({ agency: row.id, course: cell.courseId })} label={courses[index]?.title} />),
            row.excluded > 0 ? <a key="excluded" href={people({ agency: row.id, course: courses[0]?.id ?? '', state: 'excluded' })}>{row.excluded}</a> : '0',
          ],
        }))}
        footer={[t('coverage.total'), ...total.map((cell) => <Share key={cell.courseId} done={cell.completed} total={cell.obliged} href={people({ course: cell.courseId })} />), total[0]?.excluded ? <a key="excluded" href={people({ course: courses[0]?.id ?? '', state: 'excluded' })}>{total[0].excluded}</a> : '0']}
        empty={t('coverage.none')}
      />
      <Notice title={t('coverage.how')}>{t('coverage.definition')}</Notice>
    </Page>
  )
}
