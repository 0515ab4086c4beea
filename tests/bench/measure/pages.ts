/** What is measured, by name: whose request for which addresses, and what it is called in a report. */
import type { Subjects } from '../province/subjects.ts'
import type { Asked } from './load.ts'

/** With marks and without, a part of a word, a staff code, the end of a phone number, and nobody. */
const searches = ['nguyen+van', 'Ho%C3%A0ng+Th%E1%BB%8B', 'h%C3%B2a', 'CB112233', '4567', 'lan', 'khong+ai+ten+the']

export type Page = {
  name: string
  label: string
  /** A route of its own that gives bytes, rather than a page that is rendered. */
  file?: true
  asked: Asked[]
}

const words = ['van+ban', 'ky+so', 'd%E1%BB%AF+li%E1%BB%87u', 'may+tinh', 'thu+tuc', 'bang+tinh']

export function pagesOf(subjects: Subjects): Page[] {
  const { lesson, readers, leader, administrator, cells, codes, papers } = subjects
  const byReader = (path: (index: number) => string): Asked[] => readers.map((cookie, index) => ({ path: path(index), cookie }))
  const byLeader = (...paths: string[]): Asked[] => paths.map((path) => ({ path, cookie: leader }))
  const pdf = ({ id, cookie }: Subjects['papers'][number]): Asked => ({ path: `/certificates/${id}.pdf`, cookie })
  return [
    { name: 'sign-in', label: 'sign-in page', asked: [{ path: '/sign-in' }] },
    { name: 'home', label: 'first page', asked: byReader(() => '/') },
    { name: 'catalogue', label: 'catalogue search', asked: byReader((index) => `/courses?q=${words[index % words.length]}`) },
    {
      name: 'lesson',
      label: 'lesson',
      asked: byReader((index) => `/courses/${lesson.slug}/modules/${lesson.modules[index % lesson.modules.length]}`),
    },
    { name: 'record', label: 'record', asked: byReader(() => '/record') },
    { name: 'certificate-new', label: 'certificate PDF, drawn', file: true, asked: papers.slice(10).map(pdf) },
    { name: 'certificate', label: 'certificate PDF, kept', file: true, asked: papers.slice(0, 10).map(pdf) },
    { name: 'verification', label: 'verification', asked: codes.map((code) => ({ path: `/verify/${code}` })) },
    { name: 'coverage', label: 'coverage, whole province', asked: byLeader('/hr/coverage') },
    {
      name: 'people',
      label: 'people behind a cell',
      asked: byLeader(...cells.map(({ agency, part }) => `/hr/coverage/people?agency=${agency}&course=${part}&state=open`)),
    },
    { name: 'people-all', label: 'people behind the total', asked: byLeader('/hr/coverage/people?state=open') },
    { name: 'register', label: 'register of completions', asked: byLeader('/hr/completions') },
    { name: 'overview', label: 'overview', asked: byLeader('/overview') },
    { name: 'persons', label: 'list of everybody', asked: [{ path: '/hr/people', cookie: administrator }] },
    {
      name: 'search',
      label: 'search among everybody',
      asked: searches.map((text) => ({ path: `/hr/people?q=${text}`, cookie: administrator })),
    },
    { name: 'duplicates', label: 'possible duplicates of everybody', asked: [{ path: '/hr/duplicates', cookie: administrator }] },
    {
      name: 'agencies',
      label: 'agencies of a day, found by name',
      asked: [
        { path: '/hr/agencies?on=31/12/2024', cookie: leader },
        { path: '/hr/agencies?q=so+noi+vu', cookie: leader },
      ],
    },
  ]
}

export type Sheet = { name: string; label: string; asked: Asked }

export function sheetsOf({ leader, register }: Subjects): Sheet[] {
  return [
    {
      name: 'people-sheet',
      label: '.xlsx of everybody, 9 columns',
      asked: { path: '/hr/coverage/people.xlsx?state=obliged', cookie: leader },
    },
    {
      name: 'register-sheet',
      label: '.xlsx of 25,000 completions, 12 columns',
      asked: { path: `/hr/completions.xlsx?from=${register.from}&until=${register.until}`, cookie: leader },
    },
  ]
}
