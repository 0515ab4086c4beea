/** GET /hr/completions/print: the register in the form of an official list, ready for paper. */
import { useLoaderData } from '@remix-run/react'
import { scopeOf } from '#app/domain/access.ts'
import { agencyOn } from '#app/domain/agency/tree.ts'
import { today } from '#app/domain/clock.ts'
import { registerOf } from '#app/domain/completion/register.ts'
import { dateOf, officialDate } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { OfficialFoot, OfficialHead } from '#app/ui/official.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { allowed } from '#app/web/doors.ts'
import { registerAsked } from '#app/web/register-query.ts'

const printed = 2000

export const loader = allowed('completion.see', async ({ person, url }) => {
  const filter = registerAsked(url)
  const { rows, total } = await registerOf(person, filter, { number: 1, size: printed })
  const own = await agencyOn(today(), filter.agencyId ?? scopeOf(person, 'completion.see')[0] ?? '')
  const superior = own?.parentId ? await agencyOn(today(), own.parentId) : null
  return {
    title: t('register.title'),
    agency: own?.name ?? '',
    superior: superior && superior.kind !== 'province' ? superior.name : null,
    day: today(),
    filter,
    total,
    maker: person.fullName,
    rows: rows.map(({ id, completedOn, right, total: questions, snapshot, registerNumber }) => ({ id, on: completedOn, name: snapshot.personName, position: snapshot.position, agency: snapshot.agencyPath[0] ?? '', course: snapshot.courseTitle, score: right === null ? '' : `${right}/${questions}`, number: registerNumber })),
  }
})

export const meta = titled

export default function PrintPage() {
  const { agency, superior, day, filter, total, maker, rows } = useLoaderData<typeof loader>()
  return (
    <div className="page page-wide">
      <OfficialHead screen agency={agency} superior={superior} place={t('register.place')} date={officialDate(day)} title={t('register.official')} subtitle={t('register.period', { from: dateOf(filter.from), until: dateOf(filter.until) })} />
      {total > rows.length && <p>{t('register.cut', { shown: rows.length, total })}</p>}
      <DataTable
        caption={t('register.official')}
        quietCaption
        columns={[{ key: 'number', label: t('register.row') }, { key: 'name', label: t('people.name') }, { key: 'position', label: t('people.position') }, { key: 'agency', label: t('people.agency') }, { key: 'course', label: t('record.course') }, { key: 'score', label: t('record.result') }, { key: 'on', label: t('record.on') }, { key: 'paper', label: t('register.number') }]}
        rows={rows.map((row, index) => ({ key: row.id, header: 1, cells: [index + 1, row.name, row.position, row.agency, row.course, row.score, dateOf(row.on), row.number ?? ''] }))}
        empty={t('register.none')}
      />
      <OfficialFoot screen maker={maker} />
    </div>
  )
}
