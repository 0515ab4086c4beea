/** GET /hr/agencies.xlsx?on=: the agencies of a day, each below the one it belongs to. */
import { type Branch, branchesOf } from '#app/domain/agency/branches.ts'
import { type Directory, directoryOn, type Entry } from '#app/domain/agency/directory.ts'
import { today } from '#app/domain/clock.ts'
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { allowed } from '#app/web/doors.ts'
import { dayOfQuery } from '#app/web/query.ts'
import { type SheetCell, spreadsheet } from '#app/web/spreadsheet.ts'

const schemes = ['gso', 'qcvn102', 'qd20', 'short'] as const

export const loader = allowed('agency.see', async ({ url }) => {
  const day = dayOfQuery(url, 'on') ?? today()
  const directory = await directoryOn(day)
  const columns = [
    ...schemes.map((scheme) => ({ label: t(`agency.schemes.${scheme}`), width: 18 })),
    { label: t('agency.name'), width: 50 },
    { label: t('agency.shortName'), width: 18 },
    { label: t('agency.kind'), width: 22 },
    { label: t('agency.parent'), width: 40 },
    { label: t('agency.openedOn'), width: 14 },
    { label: t('agency.lastOn'), width: 14 },
  ]
  const sheet = { title: t('agency.tree'), about: [t('agency.onDay', { day: dateOf(day) })], columns }
  return spreadsheet(sheet, [branchesOf(directory).flatMap((branch) => linesOf(directory, branch))], `co-quan-${day}`)
})

function linesOf(directory: Directory, { agency, below }: Branch): SheetCell[][] {
  return [lineOf(directory, agency), ...below.flatMap((branch) => linesOf(directory, branch))]
}

function lineOf({ entries }: Directory, { name, shortName, kind, codes, parentId, openedOn, lastOn }: Entry): SheetCell[] {
  const code = (scheme: (typeof schemes)[number]) => codes.find((one) => one.scheme === scheme && one.holds)?.code ?? null
  const dayOf = (day: string | null) => (day ? { day } : null)
  const parent = entries.get(parentId ?? '')?.name ?? null
  return [...schemes.map(code), name, shortName, t(`agency.kinds.${kind}`), parent, dayOf(openedOn), dayOf(lastOn)]
}
