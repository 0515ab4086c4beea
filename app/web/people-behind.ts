/** The people behind a number of coverage, as a spreadsheet tells them. */
import type { Behind } from '#app/domain/coverage/asking.ts'
import { everybodyBehind, type PersonBehind } from '#app/domain/coverage/standing.ts'
import { t } from '#app/text/words.ts'
import type { SheetCell } from './spreadsheet.ts'

export type PeopleBehind = Pick<Behind, 'part' | 'question' | 'group' | 'after' | 'by'>

/** Of a whole requirement it is said how much they hold, of one course the number of their paper. */
export function columnsBehind({ part }: PeopleBehind): { label: string; width: number }[] {
  return [
    { label: t('people.name'), width: 28 },
    { label: t('account.staffCode'), width: 14 },
    { label: t('people.position'), width: 28 },
    { label: t('people.unit'), width: 28 },
    { label: t('people.agency'), width: 40 },
    { label: t('account.phone'), width: 16 },
    { label: t('coverage.state'), width: 20 },
    ...(part.course ? [] : [{ label: t('coverage.held'), width: 14 }]),
    { label: t('coverage.on'), width: 14 },
    ...(part.course ? [{ label: t('register.number'), width: 20 }] : []),
  ]
}

export async function* linesBehind(shown: PeopleBehind): AsyncGenerator<SheetCell[][]> {
  const isWhole = shown.part.course === null
  for await (const batch of everybodyBehind(shown)) yield batch.map((person) => lineOf(person, isWhole))
}

function lineOf(person: PersonBehind, isWhole: boolean): SheetCell[] {
  const { standing, reason, since, completedOn } = person
  const state = reason ? t(`people.states.${reason}`) : t(`coverage.states.${standing}`)
  const on = isWhole ? since : completedOn
  return [
    person.fullName,
    person.staffCode ?? '',
    person.position,
    person.unit ?? '',
    person.agencyName,
    person.phone ?? '',
    state,
    ...(isWhole ? [person.held] : []),
    on ? { day: on } : null,
    ...(isWhole ? [] : [person.registerNumber ?? '']),
  ]
}
