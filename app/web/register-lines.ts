/** The register of completions, as a spreadsheet tells it. */
import { allEntries, type Entry, type Register } from '#app/domain/completion/register.ts'
import { resultOf } from '#app/text/results.ts'
import { t } from '#app/text/words.ts'
import type { SheetCell } from './spreadsheet.ts'

export function columnsOfRegister(): { label: string; width: number }[] {
  return [
    { label: t('people.name'), width: 28 },
    { label: t('account.staffCode'), width: 14 },
    { label: t('people.position'), width: 28 },
    { label: t('people.unit'), width: 28 },
    { label: t('people.agency'), width: 36 },
    { label: t('record.course'), width: 50 },
    { label: t('register.kind'), width: 14 },
    { label: t('verify.version'), width: 10 },
    { label: t('record.periods'), width: 10 },
    { label: t('record.result'), width: 12 },
    { label: t('record.on'), width: 14 },
    { label: t('verify.registerNumber'), width: 20 },
    { label: t('verify.serial'), width: 18 },
  ]
}

export async function* linesOfRegister(register: Register): AsyncGenerator<SheetCell[][]> {
  for await (const batch of allEntries(register)) yield batch.map(lineOf)
}

function lineOf({ snapshot, right, total, completedOn, registerNumber, serial }: Entry): SheetCell[] {
  const { personName, staffCode, position, unit, agencyPath, courseTitle, courses, versionNumber, periods } = snapshot
  return [
    personName,
    staffCode ?? '',
    position,
    unit ?? '',
    agencyPath[0] ?? '',
    courseTitle,
    t(`register.kinds.${courses ? 'programme' : 'course'}`),
    versionNumber,
    periods,
    resultOf({ right, total }),
    { day: completedOn },
    registerNumber ?? '',
    serial ?? '',
  ]
}
