/** What the installation decides: a change is a new row, the one of the highest number holds. Values are whole numbers; 0 is "off". */
import { id, integer, moment, table, text, unique } from '../kit.ts'
import { people } from './people.ts'

export const settings = table(
  'settings',
  {
    id: id(),
    name: text().notNull(),
    /** Counts the decisions on one name: a clock that was set back changes nothing. */
    number: integer().notNull(),
    value: integer().notNull(),
    setAt: moment().notNull(),
    /** Null where it came with the installation. */
    setBy: text().references(() => people.id),
  },
  (setting) => [unique('settings_name_number').on(setting.name, setting.number)],
)
