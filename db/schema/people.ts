/** People, their dated postings and states. Nothing here is ever deleted. */
import { day, id, index, moment, table, text, unique, flag, word } from '../kit.ts'
import { agencies, decisions } from './agencies.ts'

export type PersonType = 'canBo' | 'congChuc' | 'vienChuc' | 'nguoiLaoDong' | 'khongChuyenTrach'
export type Sex = 'female' | 'male'
export type StateOfWork = 'seconded' | 'longLeave' | 'retired' | 'left'

export const people = table(
  'people',
  {
    id: id(),
    staffCode: text(),
    fullName: text().notNull(),
    /** tên, họ, đệm: what people are ordered by. */
    sortKey: text().notNull(),
    folded: text().notNull(),
    /** The name without marks, its words in a row: alike for who may be the same. */
    nameKey: text().notNull().default(''),
    type: word<PersonType>().notNull(),
    sex: word<Sex>(),
    birthDate: day(),
    /** 12 characters of text; never shown whole. */
    citizenId: text(),
    email: text(),
    phone: text(),
    createdAt: moment().notNull(),
  },
  (person) => [
    unique('people_staff_code').on(person.staffCode),
    index('people_sort').on(person.sortKey, person.id),
    index('people_folded').on(person.folded, person.id),
    index('people_alike').on(person.nameKey, person.birthDate),
    index('people_citizen').on(person.citizenId),
    index('people_email').on(person.email),
    index('people_phone').on(person.phone),
  ],
)

/** `until` is the first day on which the posting no longer holds; one entered by mistake ends the day it begins, so it holds on none. */
export const postings = table(
  'postings',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    /** Inner unit: phòng, ban. */
    unit: text(),
    /** Chức vụ. */
    position: text().notNull(),
    /** Chức danh. */
    title: text(),
    /** Ngạch. */
    grade: text(),
    /** Vị trí việc làm. */
    job: text(),
    leading: flag().notNull(),
    kind: word<'main' | 'concurrent'>().notNull(),
    from: day().notNull(),
    until: day(),
    decisionId: text().references(() => decisions.id),
  },
  (posting) => [
    /** All that is asked to know who is where on a day. */
    index('postings_person').on(posting.personId, posting.kind, posting.from, posting.until, posting.agencyId),
    index('postings_agency').on(posting.agencyId, posting.from, posting.personId),
  ],
)

/** No row on a day means at work. One entered by mistake ends the day it begins. */
export const personStates = table(
  'person_states',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id),
    state: word<StateOfWork>().notNull(),
    from: day().notNull(),
    until: day(),
    note: text(),
    decisionId: text().references(() => decisions.id),
    /** Of somebody seconded within the province: the posting there. */
    postingId: text().references(() => postings.id),
  },
  (state) => [index('person_states_person').on(state.personId, state.from), index('person_states_posting').on(state.postingId)],
)
