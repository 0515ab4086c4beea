/** Agencies; their names, kinds, codes and parents are dated rows. `until` is the first day on which a row no longer holds. */
import { day, id, index, integer, table, text, unique, word } from '../kit.ts'

export type AgencyKind =
  | 'province'
  | 'committee'
  | 'party'
  | 'department'
  | 'office'
  | 'inspectorate'
  | 'board'
  | 'school'
  | 'front'
  | 'district'
  | 'commune'
  | 'ward'
  | 'township'
export type CodeScheme = 'gso' | 'qcvn102' | 'qd20' | 'short'
export type SuccessionKind = 'merge' | 'absorb' | 'divide' | 'separate' | 'rename' | 'move' | 'dissolve' | 'transfer'

/** `key` names an agency in files (course issuers, the cast); it never changes and is never shown. */
export const agencies = table('agencies', { id: id(), key: text().notNull(), openedOn: day(), closedOn: day() }, (agency) => [
  unique('agencies_key').on(agency.key),
])

export const agencyNames = table(
  'agency_names',
  {
    id: id(),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    name: text().notNull(),
    shortName: text(),
    folded: text().notNull(),
    from: day(),
    until: day(),
  },
  (name) => [index('agency_names_agency').on(name.agencyId), index('agency_names_folded').on(name.folded)],
)

export const agencyKinds = table(
  'agency_kinds',
  {
    id: id(),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    kind: word<AgencyKind>().notNull(),
    from: day(),
    until: day(),
  },
  (kind) => [index('agency_kinds_agency').on(kind.agencyId)],
)

/** Official codes are re-used for other units, so none is a key. */
export const agencyCodes = table(
  'agency_codes',
  {
    id: id(),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    scheme: word<CodeScheme>().notNull(),
    code: text().notNull(),
    from: day(),
    until: day(),
  },
  (code) => [index('agency_codes_agency').on(code.agencyId), index('agency_codes_code').on(code.scheme, code.code)],
)

export const agencyParents = table(
  'agency_parents',
  {
    id: id(),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    parentId: text()
      .notNull()
      .references(() => agencies.id),
    from: day(),
    until: day(),
  },
  (parent) => [index('agency_parents_agency').on(parent.agencyId), index('agency_parents_parent').on(parent.parentId)],
)

/** Whom to ask at an agency: named where the product cannot help by itself. */
export const agencyContacts = table(
  'agency_contacts',
  {
    id: id(),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    name: text().notNull(),
    phone: text().notNull(),
    from: day(),
    until: day(),
  },
  (contact) => [index('agency_contacts_agency').on(contact.agencyId)],
)

/** A paper of authority: number, issuer and date together tell it apart. */
export const decisions = table(
  'decisions',
  { id: id(), number: text().notNull(), issuer: text().notNull(), issuedOn: day().notNull(), title: text().notNull() },
  (decision) => [unique('decisions_paper').on(decision.number, decision.issuer, decision.issuedOn)],
)

export const successions = table(
  'successions',
  {
    id: id(),
    fromId: text()
      .notNull()
      .references(() => agencies.id),
    toId: text().references(() => agencies.id),
    kind: word<SuccessionKind>().notNull(),
    share: word<'whole' | 'part'>().notNull(),
    legalOn: day().notNull(),
    operationalOn: day().notNull(),
    decisionId: text().references(() => decisions.id),
    clause: integer(),
    note: text(),
  },
  (succession) => [index('successions_from').on(succession.fromId), index('successions_to').on(succession.toId)],
)
