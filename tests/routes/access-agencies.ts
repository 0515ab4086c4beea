/** Who may open what of the agencies. */
import { officers, overA, type Rule } from './access-subjects.ts'

const staff: Rule['open'] = ['nhansu', 'nhansu2', 'giangvien', 'lanhdao', 'quantri']
const keepers: Rule['open'] = ['nhansu', 'nhansu2', 'quantri']

/** `name` is somebody of the agency asked for. */
export function agencyRules(name: () => string): Record<string, Rule> {
  return {
    'routes/agencies/index': { path: '/hr/agencies', open: staff },
    'routes/agencies/contacts': { path: '/hr/agencies/contacts', open: keepers },
    'routes/agencies/show': { path: '/hr/agencies/:agency', open: staff },
    'routes/agencies/people': { path: '/hr/agencies/:agency/people', open: officers, own: overA, canary: name },
    'routes/agencies/contact': { path: '/hr/agencies/:agency/contact', open: keepers, own: ['nhansu', 'quantri'] },
  }
}
