/** GET /hr/completions/print: the register in the form of an official list, for paper. */
import { useLoaderData } from '@remix-run/react'
import { scopeOf } from '#app/domain/access.ts'
import { agencyOn } from '#app/domain/agency/tree.ts'
import { today } from '#app/domain/clock.ts'
import { entriesOf, openRegister } from '#app/domain/completion/register.ts'
import { found } from '#app/domain/problem.ts'
import { dateOf, officialDate } from '#app/text/dates.ts'
import { letterheadOf } from '#app/text/letterhead.ts'
import { numberOf } from '#app/text/numbers.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Notice } from '#app/ui/notice.tsx'
import { OfficialFoot, OfficialHead } from '#app/ui/official.tsx'
import { Page } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { registerAsked, registerQuery } from '#app/web/register-query.ts'
import { listed } from './entries.ts'
import { PrintedTable } from './printed-table.tsx'

const mostPrinted = 2000

export const loader = allowed('completion.see', async ({ person, url }) => {
  const filter = registerAsked(url)
  const register = await openRegister(person, filter)
  const entries = await entriesOf(register, { number: 1, size: mostPrinted })
  const own = found(await agencyOn(today(), person.posting?.agencyId ?? scopeOf(person, 'completion.see')[0] ?? ''))
  return {
    title: t('register.print'),
    letterhead: letterheadOf(own, own.parentId ? await agencyOn(today(), own.parentId) : null),
    day: today(),
    filter,
    query: registerQuery(filter),
    agency: only(entries.map(({ snapshot }) => snapshot.agencyPath[0] ?? '')),
    course: only(entries.map(({ snapshot }) => snapshot.courseTitle)),
    total: register.total,
    maker: person.fullName,
    entries: entries.map(listed),
  }
})

export const meta = titled

export default function PrintPage() {
  const { title, letterhead, day, filter, query, agency, course, total, maker, entries } = useLoaderData<typeof loader>()
  const subtitle = [agency, course, t('register.period', { from: dateOf(filter.from), until: dateOf(filter.until) })].filter(Boolean)
  return (
    <Page
      title={<span className="screen-only">{title}</span>}
      trail={[{ href: `/hr/completions?${new URLSearchParams(query)}`, label: t('register.title') }]}
      width="wide"
    >
      <div className="screen-only">
        <Notice>{t('register.printHow')}</Notice>
        {total > entries.length && (
          <Notice kind="warning">{t('register.cut', { shown: numberOf(entries.length), total: numberOf(total) })}</Notice>
        )}
      </div>
      <div className="official-list">
        <OfficialHead
          screen
          {...letterhead}
          date={officialDate(day)}
          title={t('register.official')}
          subtitle={subtitle.map((line) => <span key={line}>{line}</span>)}
        />
        <PrintedTable entries={entries} ofOneAgency={agency !== null} ofOneCourse={course !== null} />
        <p className="official">{t('register.listed', { count: numberOf(entries.length) })}</p>
        <OfficialFoot screen maker={maker} />
      </div>
    </Page>
  )
}

/** What is the same in every row stands above the list. */
function only(values: string[]): string | null {
  const [first = null, ...others] = new Set(values)
  return others.length === 0 ? first : null
}
