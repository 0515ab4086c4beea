/** Who may do what: one table. A grant reaches the subtree of its agency; everyone is a learner without one. */
import type { Role } from '#db/schema/index.ts'
import { Forbidden } from './problem.ts'

const rules = {
  'person.see': ['hr', 'leader', 'administrator'],
  'person.register': ['hr', 'administrator'],
  'person.change': ['hr', 'administrator'],
  'person.disclose': ['hr', 'administrator'],
  'correction.answer': ['hr', 'administrator'],
  'person.merge': ['hr', 'administrator'],
  'account.activate': ['hr', 'administrator'],
  'account.suspend': ['hr', 'administrator'],
  'secondFactor.reset': ['administrator'],
  'agency.see': ['hr', 'leader', 'trainer', 'administrator'],
  'act.draft': ['hr', 'administrator'],
  'act.approve': ['administrator'],
  'contact.edit': ['hr', 'administrator'],
  'role.grant': ['administrator'],
  'feed.open': ['administrator'],
  'history.see': ['administrator'],
  'coverage.see': ['hr', 'leader', 'administrator'],
  'completion.see': ['hr', 'leader', 'administrator'],
  'requirement.see': ['hr', 'leader', 'administrator'],
  'requirement.edit': ['administrator'],
  'attempt.allow': ['hr', 'trainer', 'administrator'],
  'course.study': ['trainer', 'administrator'],
  'skill.see': ['hr', 'leader', 'trainer', 'administrator'],
  'course.publish': ['trainer', 'administrator'],
  'certificate.revoke': ['administrator'],
  'installation.run': ['administrator'],
  'security.see': ['administrator'],
  'setting.change': ['administrator'],
  'holiday.set': ['administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Deed = keyof typeof rules

/** What is of the whole installation and of no agency: only a grant at the top of the tree allows it. */
const ofTheWhole: readonly Deed[] = ['history.see', 'installation.run', 'security.see', 'setting.change', 'holiday.set']

/** `atTop`: its agency is the one above all others. */
export type Grant = { role: Role; agencyId: string; atTop: boolean }

/** Who acts: a person, or the system itself (no id). */
export type Actor = { id: string | null; grants: readonly Grant[] }

/** The clock, the loader and the seed act under this name. */
export const system: Actor = { id: null, grants: [] }

export function may(actor: Actor, deed: Deed): boolean {
  return scopeOf(actor, deed).length > 0
}

/** For commands: Forbidden unless some grant of the actor allows the deed. The system may do anything. */
export function demand(actor: Actor, deed: Deed): void {
  if (actor !== system && !may(actor, deed)) throw new Forbidden(deed)
}

/** The agencies at whose subtrees the actor may do it; lists are filtered by them in SQL. */
export function scopeOf(actor: Actor, deed: Deed): string[] {
  const roles: readonly Role[] = rules[deed]
  const needsTop = ofTheWhole.includes(deed)
  return actor.grants.filter(({ role, atTop }) => roles.includes(role) && (atTop || !needsTop)).map(({ agencyId }) => agencyId)
}

export function holds(actor: Actor, role: Role): boolean {
  return actor.grants.some((grant) => grant.role === role)
}
