/** Who may open what of the agencies. */
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { found } from '#app/domain/problem.ts'
import { drafted } from '#tests/acts.ts'
import { cast } from '#tests/cast.ts'
import { officers, overA, type Rule } from './access-subjects.ts'

const staff: Rule['open'] = ['nhansu', 'nhansu2', 'giangvien', 'lanhdao', 'quantri']
const keepers: Rule['open'] = ['nhansu', 'nhansu2', 'quantri']

/** `name` is somebody of the agency asked for. */
export function agencyRules(name: () => string): Record<string, Rule> {
  return {
    'routes/agencies/index': { path: '/hr/agencies', open: staff },
    'routes/agencies/sheet': { path: '/hr/agencies.xlsx', open: staff },
    'routes/agencies/contacts': { path: '/hr/agencies/contacts', open: keepers },
    'routes/agencies/show': { path: '/hr/agencies/:agency', open: staff },
    'routes/agencies/people': { path: '/hr/agencies/:agency/people', open: officers, own: overA, canary: name },
    'routes/agencies/contact': { path: '/hr/agencies/:agency/contact', open: keepers, own: ['nhansu', 'quantri'] },
    'routes/acts/index': { path: '/hr/acts', open: keepers },
    'routes/acts/new': { path: '/hr/acts/new', open: keepers },
    'routes/acts/waiting': { path: '/hr/acts/waiting', open: keepers },
    'routes/acts/show': { path: '/hr/acts/:act', open: keepers, own: ['nhansu', 'quantri'], canary: () => title },
    'routes/acts/step-removal': { path: '/hr/acts/:act/steps/khong-co/removal', open: [], post: true },
    'routes/acts/approval': { path: '/hr/acts/khong-co/approval', open: [], post: true },
    'routes/acts/withdrawal': { path: '/hr/acts/khong-co/withdrawal', open: [], post: true },
  }
}

const title = 'Đổi tên để kiểm thử'

/** A draft that concerns the agency of the first officer. */
export async function anAct(): Promise<string> {
  const from = found(await agencyByKey(cast.hocvien.agency)).name
  return drafted([{ kind: 'rename', from, name: `${from} mới` }], '2026-12-01', title)
}
