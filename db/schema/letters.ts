/** Letters waiting to be sent, or sent. */
import { id, index, integer, json, moment, table, text } from '../kit.ts'

export const letters = table(
  'letters',
  {
    id: id(),
    address: text().notNull(),
    kind: text().notNull(),
    params: json<Record<string, string>>().notNull(),
    createdAt: moment().notNull(),
    sentAt: moment(),
    tries: integer().notNull(),
    nextTryAt: moment(),
    failure: text(),
  },
  (letter) => [index('letters_waiting').on(letter.sentAt, letter.nextTryAt)],
)
