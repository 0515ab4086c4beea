/** Codes handed out to many at once: to whom, how, and the slips for as long as they may be printed. */
import { bytes, flag, id, index, integer, json, moment, table, text } from '../kit.ts'
import { people } from './people.ts'

export type ActivationFigures = { paper: number; mail: number; leftOut: number }

export const activationBatches = table(
  'activation_batches',
  {
    id: id(),
    draftedBy: text()
      .notNull()
      .references(() => people.id),
    draftedAt: moment().notNull(),
    /** For whom, in the order of the slips. */
    personIds: json<string[]>().notNull(),
    /** How many more the filter held than are handed out to at once. */
    beyond: integer().notNull(),
    confirmedAt: moment(),
    /** Whoever has an official address is written to; the others get paper. */
    byMail: flag().notNull(),
    /** Where codes are typed, for the letters. */
    address: text(),
    /** What the slips are shut with. What opens them is in the officer's browser only. */
    lock: text(),
    issuedAt: moment(),
    expiresAt: moment(),
    figures: json<ActivationFigures>(),
    slips: bytes(),
    slipsUntil: moment(),
  },
  (batch) => [index('activation_batches_drafted').on(batch.draftedBy, batch.draftedAt)],
)
