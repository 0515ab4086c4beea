/** An entry of the register as it stands in a list, on the screen and on paper. */
import type { Entry } from '#app/domain/completion/register.ts'
import { resultOf } from '#app/text/results.ts'
import { t } from '#app/text/words.ts'

export type ListedEntry = ReturnType<typeof listed>

export function listed({ id, completedOn, right, total, snapshot, registerNumber }: Entry) {
  return {
    id,
    on: completedOn,
    name: snapshot.personName,
    position: snapshot.position,
    agency: snapshot.agencyPath[0] ?? '',
    course: snapshot.courses ? t('programme.named', { title: snapshot.courseTitle }) : snapshot.courseTitle,
    version: snapshot.versionNumber,
    result: resultOf({ right, total }),
    number: registerNumber,
  }
}
