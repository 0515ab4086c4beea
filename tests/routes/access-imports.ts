/** The pages of lists from files, for officers, each those of their own agencies. */
import type { Rule, Subject } from './access-subjects.ts'

const officers: Subject[] = ['nhansu', 'nhansu2', 'quantri']
const own: Subject[] = ['nhansu', 'quantri']

export const ofImports: Record<string, Rule> = {
  'routes/imports/index': { path: '/hr/imports', open: officers },
  'routes/imports/template': { path: '/hr/imports/template.xlsx', open: officers },
  'routes/imports/show': { path: '/hr/imports/:list', open: officers, own, canary: () => 'danh-sach-rieng.xlsx' },
  'routes/imports/errors': { path: '/hr/imports/:list/errors.xlsx', open: officers, own },
  'routes/imports/previewing': { path: '/hr/imports/:list/preview', open: [], post: true },
  'routes/imports/confirmation': { path: '/hr/imports/:list/confirmation', open: [], post: true },
  'routes/imports/reversal': { path: '/hr/imports/:list/reversal', open: [], post: true },
}
