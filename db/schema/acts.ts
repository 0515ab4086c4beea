/** Acts of reorganisation: drafted, approved by a second person, in effect on their day; and the people they leave to be placed. */
import { day, id, index, integer, moment, table, text, unique, word } from '../kit.ts'
import { agencies, type AgencyKind, decisions, type SuccessionKind } from './agencies.ts'
import { people } from './people.ts'

/** `stopped`: its day had come, but the agencies were no longer as it took them to be. */
export type ActStatus = 'approved' | 'withdrawn' | 'effective' | 'stopped'

export const acts = table('acts', {
  id: id(),
  title: text().notNull(),
  decisionId: text()
    .notNull()
    .references(() => decisions.id),
  /** May lie in the past. */
  legalOn: day().notNull(),
  /** From this day on things are as it says, and not before its approval. */
  operationalOn: day().notNull(),
  draftedBy: text()
    .notNull()
    .references(() => people.id),
  draftedAt: moment().notNull(),
})

/** An agency that the act founds; `agencyId` once it is founded. */
export const actAgencies = table(
  'act_agencies',
  {
    id: id(),
    actId: text()
      .notNull()
      .references(() => acts.id),
    name: text().notNull(),
    kind: word<AgencyKind>().notNull(),
    parentId: text()
      .notNull()
      .references(() => agencies.id),
    code: text(),
    agencyId: text().references(() => agencies.id),
  },
  (agency) => [unique('act_agencies_name').on(agency.actId, agency.name)],
)

/** What happens to one agency: in favour of another, of a new one, or of none. A rename has a name. */
export const actSteps = table(
  'act_steps',
  {
    id: id(),
    actId: text()
      .notNull()
      .references(() => acts.id),
    place: integer().notNull(),
    kind: word<SuccessionKind>().notNull(),
    fromId: text()
      .notNull()
      .references(() => agencies.id),
    toId: text().references(() => agencies.id),
    newId: text().references(() => actAgencies.id),
    name: text(),
    note: text(),
  },
  (step) => [index('act_steps_act').on(step.actId, step.place), index('act_steps_from').on(step.fromId)],
)

/** The last row is the present; none is a draft. */
export const actStates = table(
  'act_states',
  {
    id: id(),
    actId: text()
      .notNull()
      .references(() => acts.id),
    status: word<ActStatus>().notNull(),
    at: moment().notNull(),
    /** Null where it took effect by itself. */
    by: text().references(() => people.id),
    /** Why it was stopped: the code of a problem. */
    reason: text(),
  },
  (state) => [index('act_states_act').on(state.actId, state.at)],
)

/** "Chờ bố trí đơn vị": nobody is placed by a guess. */
export const placements = table(
  'placements',
  {
    id: id(),
    actId: text()
      .notNull()
      .references(() => acts.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    fromId: text()
      .notNull()
      .references(() => agencies.id),
    since: day().notNull(),
    placedAt: moment(),
    placedBy: text().references(() => people.id),
    toId: text().references(() => agencies.id),
  },
  (one) => [
    unique('placements_person').on(one.actId, one.personId, one.fromId),
    index('placements_from').on(one.fromId, one.placedAt),
    index('placements_whom').on(one.personId),
  ],
)
