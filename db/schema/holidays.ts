/** Days off that are no weekends, and Saturdays worked instead: declared each year, entered by an administrator. */
import { day, id, moment, table, text, unique, word } from '../kit.ts'
import { people } from './people.ts'

export type Feast = 'newYear' | 'lunarNewYear' | 'ancestors' | 'victory' | 'labour' | 'national' | 'culture' | 'swapped' | 'other'

export const holidays = table(
  'holidays',
  {
    id: id(),
    day: day().notNull(),
    kind: word<'off' | 'worked'>().notNull(),
    feast: word<Feast>().notNull(),
    /** The paper that says so. */
    source: text(),
    setAt: moment().notNull(),
    /** Null where it came with the product. */
    setBy: text().references(() => people.id),
    withdrawnAt: moment(),
    withdrawnBy: text().references(() => people.id),
  },
  (holiday) => [unique('holidays_day').on(holiday.day)],
)
