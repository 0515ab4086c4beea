/** Backups made or tried: when begun and ended, what came of it. */
import { id, index, integer, moment, table, text, unique, word } from '../kit.ts'

export const backups = table(
  'backups',
  {
    id: id(),
    kind: word<'nightly' | 'byHand'>().notNull(),
    /** The night it belongs to and the how manieth try: of several servers one takes it. Null by hand. */
    night: text(),
    attempt: integer(),
    begunAt: moment().notNull(),
    /** Null while it runs, and for ever where it was cut off. */
    endedAt: moment(),
    file: text(),
    kilobytes: integer(),
    sha256: text(),
    rows: integer(),
    /** When the file had been decrypted, restored and compared with what was copied. */
    verifiedAt: moment(),
    /** A reason with words; null where all is well. */
    problem: text(),
    detail: text(),
  },
  (backup) => [
    unique('backups_turn').on(backup.night, backup.attempt),
    index('backups_begun').on(backup.begunAt),
    index('backups_verified').on(backup.verifiedAt),
  ],
)
