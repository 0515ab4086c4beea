/** Every URL of the product, in reading order. */
import { index, type RouteConfig, route } from '@remix-run/route-config'

export default [
  index('routes/home/index.tsx'),

  // coming in
  route('sign-in', 'routes/session/new.tsx'),
  route('sign-in/second-factor', 'routes/session/second-factor.tsx'),
  route('sign-in/confirmation', 'routes/session/confirmation.tsx'),
  route('sign-in/completion', 'routes/session/completion.ts'),
  route('sign-out', 'routes/session/end.ts'),
  route('activate', 'routes/account/activation.tsx'),
  route('forgotten', 'routes/account/forgotten.tsx'),
  route('reset/:token', 'routes/account/reset.tsx'),
  route('waking/:token', 'routes/account/waking.tsx'),
  route('install/:token', 'routes/install/new.tsx'),
  route('account', 'routes/account/show.tsx'),
  route('account/password', 'routes/account/password.tsx'),
  route('account/personal-data', 'routes/personal-data/show.tsx'),
  route('account/personal-data.json', 'routes/personal-data/machine.ts'),
  route('account/personal-data.txt', 'routes/personal-data/readable.ts'),
  route('account/sessions', 'routes/account/sessions.ts'),
  route('account/second-factor', 'routes/second-factor/show.tsx'),
  route('account/second-factor/set-up', 'routes/second-factor/set-up.tsx'),
  route('account/second-factor/recovery-codes', 'routes/second-factor/recovery-codes.tsx'),
  route('account/second-factor/removal', 'routes/second-factor/removal.tsx'),
  route('language', 'routes/language.ts'),

  // learning
  route('courses', 'routes/courses/index.tsx'),
  route('courses/:slug', 'routes/courses/show.tsx'),
  route('courses/:slug/enrolment', 'routes/courses/enrolment.ts'),
  route('courses/:slug/withdrawal', 'routes/courses/withdrawal.ts'),
  route('courses/:slug/files/:hash/:name', 'routes/courses/material.ts'),
  route('courses/:slug/modules/:module', 'routes/modules/show.tsx'),
  route('courses/:slug/modules/:module/completion', 'routes/modules/completion.ts'),

  // programmes: courses in order, sometimes with an exam over them all; begun and withdrawn from like a course
  route('programmes/:slug', 'routes/programmes/show.tsx'),

  // quizzes
  route('courses/:slug/quizzes/:quiz', 'routes/quizzes/show.tsx'),
  route('courses/:slug/quizzes/:quiz/attempts', 'routes/quizzes/attempts.ts'),
  route('attempts/:id', 'routes/attempts/show.tsx'),
  route('attempts/:id/questions/:n', 'routes/attempts/question.tsx'),
  route('attempts/:id/review', 'routes/attempts/review.tsx'),
  route('attempts/:id/submission', 'routes/attempts/submission.ts'),

  // what one has done, and its papers
  route('record', 'routes/record/index.tsx'),
  route('certificates/:file', 'routes/certificates/paper.ts'),
  route('certificates/:id/revocation', 'routes/certificates/revocation.ts'),
  route('verify', 'routes/verification/form.tsx'),
  route('verify/:code', 'routes/verification/show.tsx'),

  // where a scope stands, for leaders and HR
  route('overview', 'routes/overview/index.tsx'),
  route('overview.xlsx', 'routes/overview/sheet.ts'),
  route('overview/curve.xlsx', 'routes/overview/curve-sheet.ts'),
  route('overview/agencies/:id', 'routes/overview/agency.tsx'),

  // people, coverage and requirements, for HR and leaders
  route('hr/coverage', 'routes/coverage/index.tsx'),
  route('hr/coverage.xlsx', 'routes/coverage/sheet.ts'),
  route('hr/coverage/people', 'routes/coverage/people.tsx'),
  route('hr/coverage/people.xlsx', 'routes/coverage/people-sheet.ts'),
  route('hr/coverage/skills/:code', 'routes/coverage/skill.tsx'),
  route('hr/coverage/skills/:code/table.xlsx', 'routes/coverage/skill-sheet.ts'),
  route('hr/coverage/skills/:code/people', 'routes/coverage/skill-people.tsx'),
  route('hr/completions', 'routes/completions/index.tsx'),
  route('hr/completions.xlsx', 'routes/completions/sheet.ts'),
  route('hr/completions/print', 'routes/completions/print.tsx'),
  route('hr/completions/:id', 'routes/completions/show.tsx'),
  route('hr/requirements', 'routes/requirements/index.tsx'),
  route('hr/requirements/new', 'routes/requirements/edit.tsx', { id: 'requirement-new' }),
  route('hr/requirements/:id', 'routes/requirements/edit.tsx', { id: 'requirement' }),
  route('hr/requirements/:id/closure', 'routes/requirements/closure.ts'),
  route('hr/people', 'routes/people/index.tsx'),
  route('hr/people.xlsx', 'routes/people/sheet.ts'),
  route('hr/people/export', 'routes/people/export.tsx'),
  route('hr/people/new', 'routes/people/new.tsx'),
  route('hr/imports', 'routes/imports/index.tsx'),
  route('hr/imports/template.xlsx', 'routes/imports/template.ts'),
  route('hr/imports/:id', 'routes/imports/show.tsx'),
  route('hr/imports/:id/preview', 'routes/imports/previewing.ts'),
  route('hr/imports/:id/confirmation', 'routes/imports/confirmation.ts'),
  route('hr/imports/:id/reversal', 'routes/imports/reversal.ts'),
  route('hr/imports/:id/errors.xlsx', 'routes/imports/errors.ts'),
  route('hr/people/:id', 'routes/people/show.tsx'),
  route('hr/people/:id/edit', 'routes/people/edit.tsx'),
  route('hr/people/:id/disclosures', 'routes/people/disclosures.tsx'),
  route('hr/people/:id/transfer', 'routes/people/transfer.tsx'),
  route('hr/people/:id/concurrent', 'routes/people/concurrent.tsx'),
  route('hr/people/:id/postings/:posting/ending', 'routes/people/ending.tsx'),
  route('hr/people/:id/postings/:posting/withdrawal', 'routes/people/posting-withdrawal.ts'),
  route('hr/people/:id/secondment', 'routes/people/secondment.tsx'),
  route('hr/people/:id/long-leave', 'routes/people/long-leave.tsx'),
  route('hr/people/:id/retirement', 'routes/people/departure.tsx', { id: 'retirement' }),
  route('hr/people/:id/departure', 'routes/people/departure.tsx', { id: 'departure' }),
  route('hr/people/:id/return', 'routes/people/return.tsx'),
  route('hr/people/:id/absences/:absence/withdrawal', 'routes/people/absence-withdrawal.ts'),
  route('hr/people/:id/suspension', 'routes/people/suspension.ts'),
  route('hr/people/:id/second-factor', 'routes/people/second-factor.ts'),
  route('hr/requests', 'routes/attempts/requests.tsx'),

  // agencies on any day, and whom to ask there
  route('hr/agencies', 'routes/agencies/index.tsx'),
  route('hr/agencies.xlsx', 'routes/agencies/sheet.ts'),
  route('hr/agencies/contacts', 'routes/agencies/contacts.tsx'),
  route('hr/agencies/:id', 'routes/agencies/show.tsx'),
  route('hr/agencies/:id/people', 'routes/agencies/people.tsx'),
  route('hr/agencies/:id/contact', 'routes/agencies/contact.tsx'),

  // acts of reorganisation, and the people they leave to be placed
  route('hr/acts', 'routes/acts/index.tsx'),
  route('hr/acts/new', 'routes/acts/new.tsx'),
  route('hr/acts/waiting', 'routes/acts/waiting.tsx'),
  route('hr/acts/:id', 'routes/acts/show.tsx'),
  route('hr/acts/:id/steps/:step/removal', 'routes/acts/step-removal.ts'),
  route('hr/acts/:id/approval', 'routes/acts/approval.ts'),
  route('hr/acts/:id/withdrawal', 'routes/acts/withdrawal.ts'),

  // courses, for those who write them
  route('studio', 'routes/studio/index.tsx'),
  route('studio/courses/:slug', 'routes/studio/course.tsx'),
  route('studio/courses/:slug/versions/:number', 'routes/studio/version.tsx'),

  // skills that documents ask for, for those who teach and those who plan
  route('skills', 'routes/skills/index.tsx'),

  // the installation, for its administrator
  route('admin', 'routes/admin/index.tsx'),
  route('admin/roles', 'routes/admin/roles.tsx'),
  route('admin/roles/:id/revocation', 'routes/admin/revocation.ts'),
  route('admin/settings', 'routes/settings/index.tsx'),
  route('admin/settings/adoption', 'routes/settings/adoption.ts'),
  route('admin/settings/:name', 'routes/settings/edit.tsx'),
  route('admin/history', 'routes/admin/history.tsx'),
  route('admin/security', 'routes/security/measures.tsx'),
  route('admin/security-log', 'routes/security/log.tsx'),
  route('admin/security-log.jsonl', 'routes/security/export.ts'),
  route('admin/state', 'routes/admin/state.tsx'),
  route('admin/jobs', 'routes/jobs/index.tsx'),
  route('admin/jobs/recounts', 'routes/jobs/recounts.ts'),
  route('admin/jobs/:id/attempts', 'routes/jobs/attempts.ts'),
  route('admin/jobs/:id/cancellation', 'routes/jobs/cancellation.ts'),

  // about the product
  route('help', 'routes/page.tsx', { id: 'help' }),
  route('help/:role', 'routes/page.tsx', { id: 'manual' }),
  route('privacy', 'routes/page.tsx', { id: 'privacy' }),
  route('_kit', 'routes/kit.tsx'),
  route('*', 'routes/missing.tsx'),
] satisfies RouteConfig
