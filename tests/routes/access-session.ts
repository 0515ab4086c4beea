/** The matrix of access for the ways in and out. */
import type { Rule } from './access-subjects.ts'

export const sessionRules: Record<string, Rule> = {
  'routes/session/new': { path: '/sign-in', open: ['nobody', 'suspended'] },
  'routes/session/second-factor': { path: '/sign-in/second-factor', open: [] },
  'routes/session/confirmation': { path: '/sign-in/confirmation', open: [] },
  'routes/session/completion': { path: '/sign-in/completion', open: [] },
  'routes/session/waiting': { path: '/sign-in/waiting', open: [] },
  'routes/session/consent': { path: '/sign-in/waiting/khong-co/consent', open: [], post: true },
  'routes/session/refusal': { path: '/sign-in/waiting/khong-co/refusal', open: [], post: true },
  'routes/session/end': { path: '/sign-out', open: [], post: true },
}
