/** What is kept of somebody, each item with its value where a page may show it, and what they asked to be corrected. */
import { correctionsOf } from '#app/domain/correction/asking.ts'
import { isHeldBack, registerFields } from '#app/domain/correction/fields.ts'
import { limitsNow } from '#app/domain/correction/limits.ts'
import { standingOf } from '#app/domain/correction/standing.ts'
import { dayOf } from '#app/domain/clock.ts'
import { presentCalendar } from '#app/domain/holiday/calendar.ts'
import { enteredAs } from '#app/domain/person/editing.ts'
import { postingOf } from '#app/domain/person/register.ts'
import { endOfLimit } from '#app/domain/working-days.ts'
import { nameOfCorrected, valueInWords } from '#app/text/correction-words.ts'
import { t } from '#app/text/words.ts'

export async function keptOf(personId: string) {
  const entered = await enteredAs(personId)
  const posting = await postingOf(personId)
  const place = [posting?.position, posting?.unit, posting?.agencyName].filter(Boolean).join(', ')
  return [
    ...registerFields.map((field) => {
      const value = entered[field]
      const shown = value && isHeldBack(field) ? t('personalData.kept') : value && valueInWords(field, value)
      return { field, name: nameOfCorrected(field), value: shown || t('personalData.notKept') }
    }),
    { field: 'posting', name: nameOfCorrected('posting'), value: place || t('personalData.notKept') },
    { field: 'other', name: nameOfCorrected('other'), value: t('correction.otherAbout') },
  ]
}

export async function requestsOf(personId: string) {
  const calendar = await presentCalendar()
  const { receipt } = await limitsNow()
  return (await correctionsOf(personId)).map(({ id, field, wanted, evidence, askedAt, extensionReason, answer, answeredBy, ...rest }) => ({
    ...{ id, evidence, askedAt, extensionReason, answer },
    name: nameOfCorrected(field),
    wanted: wanted === null || isHeldBack(field) ? null : valueInWords(field, wanted),
    answeredBy: rest.outcome === 'withdrawn' ? null : answeredBy,
    receiptBy: endOfLimit(calendar, dayOf(askedAt), receipt),
    standing: standingOf(rest, calendar),
    isOpen: rest.closedAt === null,
  }))
}
