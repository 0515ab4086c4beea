/** What somebody signs in with is theirs alone: a code of somebody else is a fault, a mail or a phone is left out. */
import { signInName } from '#app/domain/account/accounts.ts'
import type { ImportProblem } from '#db/schema/index.ts'
import { problem } from './judging.ts'
import type { Draft } from './rows.ts'

export function clashing({ staffCode, email, phone }: Draft, ownId: string, names: Map<string, string>): ImportProblem[] {
  const taken = (name: string | null) => name !== null && ![undefined, ownId].includes(names.get(signInName(name)))
  return [
    ...(taken(staffCode) ? [problem('import.codeTaken', 'wrong', 'staffCode', staffCode ?? '')] : []),
    ...(taken(email) ? [problem('import.emailTaken', 'note', 'email', email ?? '')] : []),
    ...(taken(phone) ? [problem('import.phoneTaken', 'note', 'phone', phone ?? '')] : []),
  ]
}

export function without(draft: Draft, clash: ImportProblem[]): Draft {
  const lost = (field: string) => clash.some((one) => one.field === field)
  return { ...draft, email: lost('email') ? null : draft.email, phone: lost('phone') ? null : draft.phone }
}

export function namesIn({ staffCode, email, phone }: Draft): string[] {
  return [staffCode, email, phone].flatMap((name) => (name ? signInName(name) : []))
}
