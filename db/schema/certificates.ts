/** Papers: a number, a frozen document, and what became of it as rows. */
import { id, index, integer, json, moment, primaryKey, table, text, unique, word } from '../kit.ts'
import { agencies } from './agencies.ts'
import { completions } from './completions.ts'
import { files } from './files.ts'
import { people } from './people.ts'

/** Everything that is printed, as it was printed. Days are `yyyy-mm-dd`. */
export type PaperDocument = {
  title: string
  issuerName: string
  issuerSuperior: string | null
  place: string
  personName: string
  position: string
  agencyName: string
  courseTitle: string
  /** How many required courses a programme was made of; a course has none. */
  courses?: number
  /** Titles of a programme's optional courses that were held by then. */
  optionalCourses?: string[]
  versionNumber: number
  versionHash: string
  periods: number
  right: number | null
  total: number | null
  startedOn: string
  completedOn: string
  issuedOn: string
  registerNumber: string
  serial: string
}

export const certificates = table(
  'certificates',
  {
    id: id(),
    completionId: text()
      .notNull()
      .references(() => completions.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    issuerId: text()
      .notNull()
      .references(() => agencies.id),
    year: integer().notNull(),
    sequence: integer().notNull(),
    registerNumber: text().notNull(),
    serial: text().notNull(),
    /** Both numbers as people type them: folded, without spaces. */
    foldedRegisterNumber: text().notNull(),
    foldedSerial: text().notNull(),
    /** 128 random bits. */
    code: text().notNull(),
    document: json<PaperDocument>().notNull(),
    issuedAt: moment().notNull(),
    fileHash: text().references(() => files.hash),
  },
  (certificate) => [
    unique('certificates_completion').on(certificate.completionId),
    unique('certificates_register').on(certificate.issuerId, certificate.year, certificate.sequence),
    unique('certificates_serial').on(certificate.serial),
    unique('certificates_code').on(certificate.code),
    index('certificates_folded_register').on(certificate.foldedRegisterNumber),
    index('certificates_folded_serial').on(certificate.foldedSerial),
    index('certificates_person').on(certificate.personId),
  ],
)

export const certificateStatuses = table(
  'certificate_statuses',
  {
    id: id(),
    certificateId: text()
      .notNull()
      .references(() => certificates.id),
    status: word<'issued' | 'revoked' | 'restored'>().notNull(),
    at: moment().notNull(),
    by: text().references(() => people.id),
    reason: text(),
  },
  (status) => [
    index('certificate_statuses_certificate').on(status.certificateId, status.at),
    index('certificate_statuses_by').on(status.by),
  ],
)

/** The last number given out, per register; `year` 0 for the serial, which runs on. */
export const registers = table(
  'registers',
  {
    issuerId: text()
      .notNull()
      .references(() => agencies.id),
    year: integer().notNull(),
    last: integer().notNull(),
  },
  (register) => [primaryKey({ columns: [register.issuerId, register.year] })],
)
