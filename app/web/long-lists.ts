/** Lists that may be of tens of thousands. They are told by what was asked, so that another thread can read them on a connection of its own. */
import type { Register } from '#app/domain/completion/register.ts'
import { linesBehind, type PeopleBehind } from './people-behind.ts'
import { linesOfRegister } from './register-lines.ts'
import type { SheetCell } from './spreadsheet.ts'

export type LongList = { behind: PeopleBehind } | { register: Register }

export function linesOfLong(list: LongList): AsyncGenerator<SheetCell[][]> {
  return 'behind' in list ? linesBehind(list.behind) : linesOfRegister(list.register)
}
