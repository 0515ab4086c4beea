/** The pages about records of one person: both of the first officer's agency. */
import type { Rule, Subject } from './access-subjects.ts'

const officers: Subject[] = ['nhansu', 'nhansu2', 'quantri']
const own: Subject[] = ['nhansu', 'quantri']

/** `name`: of the first of the two, which nobody else reads. */
export function mergeRules(name: () => string): Record<string, Rule> {
  return {
    'routes/merges/index': { path: '/hr/duplicates', open: officers },
    'routes/merges/pair': { path: '/hr/duplicates/:id/:twin', open: officers, own, canary: name },
    'routes/merges/parting': { path: '/hr/duplicates/:id/:twin/parting', open: [], post: true },
    'routes/merges/merge': { path: '/hr/duplicates/:id/:twin/merge', open: [], post: true },
    'routes/merges/show': { path: '/hr/merges/:merge', open: officers, own, canary: () => 'Đặng Thị Riêng' },
    'routes/merges/reversal': { path: '/hr/merges/:merge/reversal', open: [], post: true },
  }
}
