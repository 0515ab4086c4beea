/** The pages of administrators: those of the installation are for an administrator of the whole province alone. */
import type { Rule } from './access-subjects.ts'

export const ofAdministrators: Record<string, Rule> = {
  'routes/admin/index': { path: '/admin', open: ['quantri'] },
  'routes/admin/roles': { path: '/admin/roles', open: ['quantri'] },
  'routes/admin/revocation': { path: '/admin/roles/khong-co/revocation', open: [], post: true },
  'routes/feeds/index': { path: '/admin/feeds', open: ['quantri'] },
  'routes/feeds/revocation': { path: '/admin/feeds/khong-co/revocation', open: [], post: true },
  'routes/feed/people': { path: '/api/people', open: [] },
  'routes/feed/page': { path: '/api/people/khong-co', open: [] },
  'routes/settings/index': { path: '/admin/settings', open: ['quantri'], whole: true },
  'routes/settings/adoption': { path: '/admin/settings/adoption', open: [], post: true },
  'routes/settings/edit': { path: '/admin/settings/lockMinutes', open: ['quantri'], whole: true },
  'routes/admin/history': { path: '/admin/history', open: ['quantri'], whole: true },
  'routes/security/measures': { path: '/admin/security', open: ['quantri'], whole: true },
  'routes/security/log': { path: '/admin/security-log', open: ['quantri'], whole: true },
  'routes/security/export': { path: '/admin/security-log.jsonl', open: ['quantri'], whole: true },
  'routes/admin/state': { path: '/admin/state', open: ['quantri'], whole: true },
  'routes/holidays/index': { path: '/admin/holidays', open: ['quantri'], whole: true },
  'routes/holidays/withdrawal': { path: '/admin/holidays/khong-co/withdrawal', open: [], post: true },
  'routes/holidays/limit': { path: '/admin/limits/answer', open: ['quantri'], whole: true },
  'routes/jobs/index': { path: '/admin/jobs', open: ['quantri'], whole: true },
  'routes/jobs/recounts': { path: '/admin/jobs/recounts', open: [], post: true },
  'routes/jobs/attempts': { path: '/admin/jobs/khong-co/attempts', open: [], post: true },
  'routes/jobs/cancellation': { path: '/admin/jobs/khong-co/cancellation', open: [], post: true },
}
