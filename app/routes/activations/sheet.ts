/** GET /hr/activations.xlsx: the list with the same filters, for following up. Never a code. */
import { activationsSeenBy } from '#app/domain/activation/standing.ts'
import { dayOf, now } from '#app/domain/clock.ts'
import { noteExport } from '#app/domain/security/exporting.ts'
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { activationsAsked } from '#app/web/activation-query.ts'
import { confirmed } from '#app/web/confirming.ts'
import { allowed } from '#app/web/doors.ts'
import { type SheetCell, spreadsheet } from '#app/web/spreadsheet.ts'

const atOnce = 500

type Listed = Awaited<ReturnType<typeof activationsSeenBy>>[number]

export const loader = allowed(
  'account.activate',
  confirmed(async ({ person, url }) => {
    const { search, agencies } = await activationsAsked(person, url)
    const agency = agencies.find(({ value }) => value === search.agencyId)
    const sheet = {
      title: t('activations.title'),
      about: [t(`activations.states.${search.state}`), momentOf(now()), ...(agency ? [agency.label] : [])],
      columns: [
        { label: t('people.name'), width: 28 },
        { label: t('account.staffCode'), width: 14 },
        { label: t('people.position'), width: 28 },
        { label: t('people.unit'), width: 28 },
        { label: t('people.agency'), width: 36 },
        { label: t('account.email'), width: 30 },
        { label: t('activations.state'), width: 24 },
        { label: t('activations.issuedOn'), width: 14 },
        { label: t('activations.validUntil'), width: 14 },
      ],
    }
    async function* portions(): AsyncIterable<SheetCell[][]> {
      for (let page = 1; ; page++) {
        const rows = await activationsSeenBy(person, search, page, atOnce)
        yield rows.map(lineOf)
        if (rows.length < atOnce) return
      }
    }
    noteExport(person, 'people')
    return spreadsheet(sheet, portions(), 'kich-hoat-tai-khoan')
  }),
)

function lineOf({ fullName, staffCode, position, unit, agencyName, email, activatedAt, issuedAt, expiresAt }: Listed): SheetCell[] {
  const state = activatedAt ? 'done' : !expiresAt ? 'never' : expiresAt > now() ? 'open' : 'expired'
  return [
    fullName,
    staffCode,
    position,
    unit,
    agencyName,
    email,
    t(`activations.states.${state}`),
    issuedAt && !activatedAt ? { day: dayOf(issuedAt) } : null,
    expiresAt && !activatedAt ? { day: dayOf(expiresAt) } : null,
  ]
}
