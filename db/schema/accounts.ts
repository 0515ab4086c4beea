/** Accounts, how they are entered and kept out. */
import { id, index, integer, json, moment, primaryKey, table, text, unique, word } from '../kit.ts'
import { people } from './people.ts'

export const accounts = table(
  'accounts',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id),
    passwordHash: text(),
    passwordSetAt: moment(),
    activatedAt: moment(),
    createdAt: moment().notNull(),
  },
  (account) => [unique('accounts_person').on(account.personId)],
)

/** Staff code, official mail or phone, or a name made where there is no code; folded: what may be typed at the door. */
export const signInNames = table(
  'sign_in_names',
  {
    name: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    kind: word<'code' | 'email' | 'phone' | 'made'>().notNull(),
  },
  (name) => [index('sign_in_names_account').on(name.accountId)],
)

export const suspensions = table(
  'suspensions',
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    reason: text().notNull(),
    startedAt: moment().notNull(),
    startedBy: text()
      .notNull()
      .references(() => people.id),
    endedAt: moment(),
    endedBy: text().references(() => people.id),
  },
  (suspension) => [index('suspensions_account').on(suspension.accountId)],
)

/** One-time codes and links; only a hash is kept. */
export const accountTokens = table(
  'account_tokens',
  {
    id: id(),
    hash: text().notNull(),
    purpose: word<'activation' | 'reset' | 'installation' | 'entry' | 'waking'>().notNull(),
    accountId: text().references(() => accounts.id),
    issuedBy: text().references(() => people.id),
    issuedAt: moment().notNull(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (token) => [
    unique('account_tokens_hash').on(token.hash),
    index('account_tokens_account').on(token.accountId),
    index('account_tokens_issuer').on(token.issuedBy),
  ],
)

/** Failures at the door by a hash of the name typed, so that unknown names lock alike. */
export const signInFailures = table('sign_in_failures', {
  key: text().primaryKey(),
  failures: integer().notNull(),
  firstAt: moment().notNull(),
  lockedUntil: moment(),
})

/** Devices an account has signed in from: a lock spares them. */
export const knownDevices = table(
  'known_devices',
  {
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    deviceHash: text().notNull(),
    lastSeenAt: moment().notNull(),
  },
  (device) => [primaryKey({ columns: [device.accountId, device.deviceHash] })],
)

/** `id` is a hash of the token that the cookie carries. */
export const sessions = table(
  'sessions',
  {
    id: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    device: text().notNull(),
    createdAt: moment().notNull(),
    lastSeenAt: moment().notNull(),
    expiresAt: moment().notNull(),
    /** When the second step was taken; null for one begun with a password alone. */
    secondFactorAt: moment(),
    endedAt: moment(),
  },
  (session) => [index('sessions_account').on(session.accountId), index('sessions_expires').on(session.expiresAt)],
)

/** A form posted after its session had ended, until the same person signs in again, and says so where it matters; or posted too long after, until they confirm. */
export const keptForms = table(
  'kept_forms',
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    path: text().notNull(),
    fields: json<[string, string][]>().notNull(),
    /** The browser that sent it, as among `knownDevices`; null for one without a name. */
    deviceHash: text(),
    /** More than signing in there again. */
    needs: word<'confirmation' | 'consent'>(),
    /** The session whose holder has confirmed it, or said that it may go on. */
    releasedTo: text(),
    keptAt: moment().notNull(),
    takenAt: moment(),
  },
  (form) => [index('kept_forms_account').on(form.accountId)],
)
