/** What letters about corrections fill in. They go out in Vietnamese, whoever's page they were sent from. */
import type { Wording } from '#app/domain/correction/telling.ts'
import { dateOf } from '#app/text/dates.ts'
import { say, withLocale } from '#app/text/words.ts'
import { absolute } from './paths.ts'

export const correctionLetter: Wording = ({ fullName, field, askedOn, dueOn }) =>
  withLocale('vi', () => ({
    name: fullName,
    field: say(`person.fields.${field}`),
    asked: dateOf(askedOn),
    due: dateOf(dueOn),
    link: absolute('/account/personal-data'),
  }))
