/** The pages of an installation, for its administrator alone. */
export const ofAdministrators: Record<string, { path: string; open: 'quantri'[]; post?: true }> = {
  'routes/admin/index': { path: '/admin', open: ['quantri'] },
  'routes/admin/roles': { path: '/admin/roles', open: ['quantri'] },
  'routes/admin/revocation': { path: '/admin/roles/khong-co/revocation', open: [], post: true },
  'routes/settings/index': { path: '/admin/settings', open: ['quantri'] },
  'routes/settings/adoption': { path: '/admin/settings/adoption', open: [], post: true },
  'routes/settings/edit': { path: '/admin/settings/lockMinutes', open: ['quantri'] },
  'routes/admin/history': { path: '/admin/history', open: ['quantri'] },
  'routes/security/measures': { path: '/admin/security', open: ['quantri'] },
  'routes/security/log': { path: '/admin/security-log', open: ['quantri'] },
  'routes/security/export': { path: '/admin/security-log.jsonl', open: ['quantri'] },
  'routes/admin/state': { path: '/admin/state', open: ['quantri'] },
  'routes/jobs/index': { path: '/admin/jobs', open: ['quantri'] },
  'routes/jobs/recounts': { path: '/admin/jobs/recounts', open: [], post: true },
  'routes/jobs/attempts': { path: '/admin/jobs/khong-co/attempts', open: [], post: true },
  'routes/jobs/cancellation': { path: '/admin/jobs/khong-co/cancellation', open: [], post: true },
}
