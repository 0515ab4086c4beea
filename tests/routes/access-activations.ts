/** The pages that lead to a password, and those of handing out codes to many: whoever drafted sees theirs, and nobody else does. */
import { draftFor } from '#app/domain/activation/drafting.ts'
import { actor } from '#tests/cast.ts'
import { everyone, type Rule, type Subject } from './access-subjects.ts'

const officers: Subject[] = ['nhansu', 'nhansu2', 'quantri']
const own: Subject[] = ['nhansu']
const drafted = { id: 'khong-co' }

/** Before anybody asks. */
export async function draftACode(): Promise<void> {
  drafted.id = await draftFor(await actor('nhansu'), [(await actor('hocvien')).id])
}

const ofDraft = (rest: string, rule: Omit<Rule, 'path'>): Rule => ({
  ...rule,
  get path() {
    return `/hr/activations/${drafted.id}${rest}`
  },
})

export const ofActivations: Record<string, Rule> = {
  'routes/account/activation': { path: '/activate', open: everyone },
  'routes/account/forgotten': { path: '/forgotten', open: everyone },
  'routes/account/reset': { path: '/reset/khong-co', open: everyone },
  'routes/account/waking': { path: '/waking/khong-co', open: everyone },
  'routes/account/reactivation': { path: '/activate/again', open: everyone },
  'routes/activations/index': { path: '/hr/activations', open: officers },
  'routes/activations/sheet': { path: '/hr/activations.xlsx', open: officers },
  'routes/activations/agencies': { path: '/hr/activations/agencies', open: officers },
  'routes/activations/show': ofDraft('', { open: officers, own, canary: () => 'Tài khoản đã kích hoạt. Cần đặt lại mật khẩu' }),
  'routes/activations/slips': ofDraft('/slips', { open: officers, own, canary: () => 'Phiếu đã được xóa' }),
  'routes/activations/issuance': ofDraft('/issuance', { open: [], post: true }),
  'routes/activations/removal': ofDraft('/slips/removal', { open: [], post: true }),
}
