/** The matrix of access for the pages about people: the person asked for is of the first officer's agency. */
import { askCorrection } from '#app/domain/correction/asking.ts'
import type { Person } from '#app/domain/person/register.ts'
import { correctionLetter } from '#app/web/correction-letter.ts'
import { mergeRules } from './access-merges.ts'
import { officers, overA, type Rule, signedIn, type Subject } from './access-subjects.ts'

const hr: Subject[] = ['nhansu', 'nhansu2', 'quantri']
const hrOfA: Subject[] = ['nhansu', 'quantri']

/** `name`: of the person asked for, which nobody else reads. */
export function peopleRules(name: () => string): Record<string, Rule> {
  return {
    ...mergeRules(name),
    'routes/personal-data/show': { path: '/account/personal-data', open: signedIn },
    'routes/personal-data/machine': { path: '/account/personal-data.json', open: signedIn },
    'routes/personal-data/readable': { path: '/account/personal-data.txt', open: signedIn },
    'routes/personal-data/correction': { path: '/account/personal-data/corrections/new?field=phone', open: signedIn },
    'routes/personal-data/withdrawal': { path: '/account/personal-data/corrections/khong-co/withdrawal', open: [], post: true },
    'routes/corrections/index': { path: '/hr/corrections', open: hr },
    'routes/corrections/show': { path: '/hr/corrections/:correction', open: hr, own: hrOfA, canary: name },
    'routes/corrections/disclosures': { path: '/hr/corrections/:correction/disclosures', open: hr, own: hrOfA, canary: name },
    'routes/corrections/extension': { path: '/hr/corrections/:correction/extension', open: [], post: true },
    'routes/people/index': { path: '/hr/people', open: officers },
    'routes/people/sheet': { path: '/hr/people.xlsx?agency=:agency', open: hr, own: hrOfA },
    'routes/people/export': { path: '/hr/people/export', open: hr },
    'routes/people/new': { path: '/hr/people/new', open: hr },
    'routes/people/show': { path: '/hr/people/:id', open: officers, own: overA, canary: name },
    'routes/people/edit': { path: '/hr/people/:id/edit', open: hr, own: hrOfA, canary: name },
    'routes/people/disclosures': { path: '/hr/people/:id/disclosures', open: hr, own: hrOfA, canary: name },
    'routes/people/transfer': { path: '/hr/people/:id/transfer', open: hr, own: hrOfA, canary: name },
    'routes/people/concurrent': { path: '/hr/people/:id/concurrent', open: hr, own: hrOfA, canary: name },
    'routes/people/ending': { path: '/hr/people/:id/postings/khong-co/ending', open: hr, own: [] },
    'routes/people/posting-withdrawal': { path: '/hr/people/:id/postings/khong-co/withdrawal', open: [], post: true },
    'routes/people/secondment': { path: '/hr/people/:id/secondment', open: hr, own: hrOfA, canary: name },
    'routes/people/long-leave': { path: '/hr/people/:id/long-leave', open: hr, own: hrOfA, canary: name },
    retirement: { path: '/hr/people/:id/retirement', open: hr, own: hrOfA, canary: name },
    departure: { path: '/hr/people/:id/departure', open: hr, own: hrOfA, canary: name },
    'routes/people/return': { path: '/hr/people/:id/return', open: hr, own: [] },
    'routes/people/absence-withdrawal': { path: '/hr/people/:id/absences/khong-co/withdrawal', open: [], post: true },
    'routes/people/suspension': { path: '/hr/people/:id/suspension', open: [], post: true },
    'routes/people/second-factor': { path: '/hr/people/:id/second-factor', open: [], post: true },
  }
}

/** Of what is held back, so that nobody reads it on the way. */
export async function aCorrection(person: Person): Promise<string> {
  return askCorrection(person, { field: 'birthDate', wanted: '1992-03-15', evidence: 'Giấy khai sinh' }, correctionLetter)
}
