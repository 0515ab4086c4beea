/** Every page of the manifest in reading order: what it may weigh, and where and as whom it is looked at. */
export type Weight = { kilobytes: number; script: boolean }
export type Visit = {
  to: string
  /** A demo name; nobody where left out. */
  as?: string
  /** The page meant is where this link leads; or, of several, the last, one after the other. */
  open?: string | string[]
  /** The page meant is the answer to this button. */
  send?: string
  status?: number
}

const reading: Weight = { kilobytes: 70, script: false }
const quiz: Weight = { kilobytes: 125, script: false }
const office: Weight = { kilobytes: 225, script: false }

const save = 'main form[method=post] button'
const quiet = '?from=01/01/2020&until=02/01/2020'

/** By the id of its route. One without visits is looked at on the way of a journey. */
export const pages: Record<string, [Weight, ...Visit[]]> = {
  'routes/home/index': [reading, { to: '/' }, { to: '/', as: 'hocvien' }, { to: '/', as: 'giangvien' }],
  'routes/session/new': [reading, { to: '/sign-in' }, { to: '/sign-in?kept=1' }, { to: '/sign-in', send: save, status: 422 }],
  'routes/session/second-factor': [reading],
  'routes/session/confirmation': [reading],
  'routes/session/waiting': [reading],
  'routes/account/activation': [reading, { to: '/activate' }, { to: '/activate', send: save, status: 422 }],
  'routes/account/reactivation': [reading, { to: '/activate/again' }, { to: '/activate/again?q=khong-co-noi-nay' }],
  'routes/account/forgotten': [reading, { to: '/forgotten' }, { to: '/forgotten?q=khong-co-noi-nay' }],
  'routes/account/reset': [reading, { to: '/reset/khong-co' }],
  'routes/account/waking': [reading, { to: '/waking/khong-co' }],
  'routes/install/new': [reading, { to: '/install/khong-co', status: 404 }],
  'routes/account/show': [
    reading,
    { to: '/account', as: 'hocvien' },
    { to: '/account', as: 'hocvien', send: 'form:has([name=newPassword]) button', status: 422 },
  ],
  'routes/account/password': [
    reading,
    { to: '/account/password', as: 'hocvien' },
    { to: '/account/password', as: 'hocvien', send: save, status: 422 },
  ],
  'routes/personal-data/show': [reading, { to: '/account/personal-data', as: 'hocvien' }],
  'routes/personal-data/correction': [
    reading,
    ...['phone', 'sex', 'type', 'birthDate', 'posting'].map((field) => ({
      to: `/account/personal-data/corrections/new?field=${field}`,
      as: 'hocvien',
    })),
    { to: '/account/personal-data/corrections/new?field=phone', as: 'hocvien', send: save, status: 422 },
  ],
  'routes/second-factor/show': [reading, { to: '/account/second-factor', as: 'hocvien' }],
  'routes/second-factor/set-up': [reading],
  'routes/second-factor/recovery-codes': [reading],
  'routes/second-factor/removal': [reading],
  'routes/courses/index': [reading, { to: '/courses', as: 'hocvien' }, { to: '/courses?q=khong-co-khoa-nay', as: 'hocvien' }],
  'routes/courses/show': [
    reading,
    { to: '/courses/van-ban-dien-tu', as: 'hocvien' },
    { to: '/courses/an-toan-thong-tin', as: 'hocvien' },
    { to: '/courses/khong-co', as: 'hocvien', status: 404 },
  ],
  'routes/modules/show': [reading, { to: '/courses/van-ban-dien-tu/modules/ky-so-va-giu-thiet-bi-ky', as: 'hocvien' }],
  'routes/programmes/show': [reading, { to: '/programmes/ky-nang-so', as: 'hocvien' }],
  'routes/quizzes/show': [quiz, { to: '/courses/an-toan-thong-tin/quizzes/thi-cuoi-khoa', as: 'hocvien' }],
  'routes/attempts/show': [quiz],
  'routes/attempts/question': [{ ...quiz, script: true }],
  'routes/attempts/review': [quiz],
  'routes/record/index': [reading, { to: '/record', as: 'hocvien' }],
  'routes/verification/form': [reading, { to: '/verify' }, { to: '/verify', send: save, status: 422 }],
  'routes/verification/show': [reading, { to: '/verify/khong-co', status: 404 }],
  'routes/overview/index': [office, { to: '/overview', as: 'lanhdao' }, { to: '/overview', as: 'nhansu' }],
  'routes/overview/agency': [office, { to: '/overview', as: 'lanhdao', open: 'a[href^="/overview/agencies/"]' }],
  'routes/coverage/index': [
    { ...office, script: true },
    { to: '/hr/coverage', as: 'nhansu' },
    { to: '/hr/coverage', as: 'lanhdao' },
    { to: '/hr/coverage?q=khong-co-noi-nay', as: 'nhansu' },
    { to: '/hr/coverage?quiet=1', as: 'lanhdao' },
  ],
  'routes/coverage/people': [
    office,
    { to: '/hr/coverage', as: 'nhansu', open: 'a.share-figures' },
    { to: '/hr/coverage', as: 'nhansu', open: 'tbody a[href*="state=excluded"]' },
    { to: '/hr/coverage/people?state=idle', as: 'lanhdao' },
  ],
  'routes/coverage/skill': [office, { to: '/hr/coverage/skills/NQ398.20', as: 'nhansu' }],
  'routes/coverage/skill-people': [office, { to: '/hr/coverage/skills/NQ398.20/people', as: 'nhansu' }],
  'routes/completions/index': [office, { to: '/hr/completions', as: 'nhansu' }, { to: `/hr/completions${quiet}`, as: 'nhansu' }],
  'routes/completions/print': [
    office,
    { to: '/hr/completions/print', as: 'nhansu' },
    { to: `/hr/completions/print${quiet}`, as: 'nhansu' },
  ],
  'routes/completions/show': [office, { to: '/hr/completions', as: 'nhansu', open: 'tbody a' }],
  'routes/requirements/index': [office, { to: '/hr/requirements', as: 'nhansu' }, { to: '/hr/requirements', as: 'quantri' }],
  'requirement-new': [
    office,
    { to: '/hr/requirements/new', as: 'quantri' },
    { to: '/hr/requirements/new', as: 'quantri', send: save, status: 422 },
  ],
  requirement: [office, { to: '/hr/requirements', as: 'quantri', open: 'tbody a' }],
  'routes/people/index': [office, { to: '/hr/people', as: 'nhansu' }, { to: '/hr/people?q=khong-co-ai', as: 'nhansu' }],
  'routes/people/export': [office, { to: '/hr/people/export', as: 'nhansu' }],
  'routes/people/new': [office, { to: '/hr/people/new', as: 'nhansu' }, { to: '/hr/people/new', as: 'nhansu', send: save, status: 422 }],
  'routes/activations/index': [
    office,
    { to: '/hr/activations', as: 'nhansu' },
    { to: '/hr/activations', as: 'quantri' },
    { to: '/hr/activations?state=expired', as: 'nhansu' },
  ],
  'routes/activations/agencies': [office, { to: '/hr/activations/agencies', as: 'quantri' }],
  'routes/activations/show': [office],
  'routes/activations/slips': [office],
  'routes/imports/index': [office, { to: '/hr/imports', as: 'nhansu' }, { to: '/hr/imports', as: 'nhansu', send: save, status: 422 }],
  'routes/imports/show': [office],
  'routes/merges/index': [
    office,
    { to: '/hr/duplicates', as: 'quantri' },
    { to: '/hr/duplicates?shown=parted', as: 'nhansu' },
    { to: '/hr/duplicates?shown=merged', as: 'nhansu' },
  ],
  'routes/merges/pair': [office],
  'routes/merges/show': [office],
  'routes/people/show': [office, { to: '/hr/people', as: 'nhansu', open: 'tbody a' }],
  'routes/agencies/index': [
    office,
    { to: '/hr/agencies', as: 'nhansu' },
    { to: '/hr/agencies?on=31/12/2024', as: 'lanhdao' },
    { to: '/hr/agencies?q=chi+lang', as: 'nhansu' },
    { to: '/hr/agencies?q=khong-co-noi-nay', as: 'giangvien' },
  ],
  'routes/agencies/contacts': [office, { to: '/hr/agencies/contacts', as: 'nhansu' }],
  'routes/agencies/show': [
    office,
    { to: '/hr/agencies?q=xa+that+khe', as: 'nhansu', open: 'tbody a' },
    { to: '/hr/agencies?q=huyen+chi+lang', as: 'giangvien', open: 'tbody a' },
  ],
  'routes/agencies/people': [office],
  'routes/people/edit': [office, { to: '/hr/people?q=hocvien', as: 'nhansu', open: ['tbody a', 'a[href$="/edit"]'] }],
  'routes/people/disclosures': [
    office,
    { to: '/hr/people?q=hocvien', as: 'nhansu', open: ['tbody a', 'a[href$="/disclosures"]'] },
    { to: '/hr/people?q=hocvien', as: 'nhansu', open: ['tbody a', 'a[href$="/disclosures"]'], send: save, status: 422 },
  ],
  'routes/people/transfer': [
    office,
    { to: '/hr/people?q=hocvien', as: 'nhansu', open: ['tbody a', 'a[href$="/transfer"]'] },
    { to: '/hr/people?q=hocvien', as: 'nhansu', open: ['tbody a', 'a[href$="/transfer"]'], send: save, status: 422 },
  ],
  'routes/people/concurrent': [office, { to: '/hr/people?q=hocvien', as: 'nhansu', open: ['tbody a', 'a[href$="/concurrent"]'] }],
  'routes/people/ending': [office],
  'routes/people/secondment': [office, { to: '/hr/people?q=hocvien', as: 'nhansu', open: ['tbody a', 'a[href$="/secondment"]'] }],
  'routes/people/long-leave': [office, { to: '/hr/people?q=hocvien', as: 'nhansu', open: ['tbody a', 'a[href$="/long-leave"]'] }],
  retirement: [office, { to: '/hr/people?q=hocvien', as: 'nhansu', open: ['tbody a', 'a[href$="/retirement"]'] }],
  departure: [office, { to: '/hr/people?q=hocvien', as: 'nhansu', open: ['tbody a', 'a[href$="/departure"]'], send: save, status: 422 }],
  'routes/people/return': [office],
  'routes/agencies/contact': [
    office,
    { to: '/hr/agencies/contacts', as: 'nhansu', open: 'a[href$="/contact"]' },
    { to: '/hr/agencies/contacts', as: 'quantri', open: 'tr:has(td:text-is("–")) a[href$="/contact"]', send: save, status: 422 },
  ],
  'routes/acts/index': [office, { to: '/hr/acts', as: 'quantri' }],
  'routes/acts/new': [office, { to: '/hr/acts/new', as: 'quantri' }, { to: '/hr/acts/new', as: 'quantri', send: save, status: 422 }],
  'routes/acts/show': [office],
  'routes/acts/waiting': [office, { to: '/hr/acts/waiting', as: 'nhansu' }],
  'routes/corrections/index': [
    office,
    { to: '/hr/corrections', as: 'nhansu' },
    { to: '/hr/corrections?q=khong-co-ai', as: 'nhansu' },
    { to: '/hr/corrections?state=all', as: 'quantri' },
  ],
  'routes/corrections/show': [
    office,
    { to: '/hr/corrections?state=all', as: 'nhansu', open: 'tbody a' },
    { to: '/hr/corrections', as: 'nhansu', open: 'tbody a', send: 'form:has([name=answer]) button', status: 422 },
  ],
  'routes/corrections/disclosures': [
    office,
    { to: '/hr/corrections', as: 'nhansu', open: ['tbody a', 'a[href$="/disclosures"]'] },
    { to: '/hr/corrections', as: 'nhansu', open: ['tbody a', 'a[href$="/disclosures"]'], send: save, status: 422 },
  ],
  'routes/attempts/requests': [office, { to: '/hr/requests', as: 'nhansu' }],
  'routes/studio/index': [office, { to: '/studio', as: 'giangvien' }],
  'routes/studio/course': [office, { to: '/studio/courses/van-ban-dien-tu', as: 'giangvien' }],
  'routes/studio/version': [office, { to: '/studio/courses/van-ban-dien-tu/versions/1', as: 'giangvien' }],
  'routes/skills/index': [office, { to: '/skills', as: 'giangvien' }],
  'routes/admin/index': [office, { to: '/admin', as: 'quantri' }, { to: '/admin', as: 'hocvien', status: 403 }],
  'routes/feeds/index': [
    office,
    { to: '/admin/feeds', as: 'quantri' },
    { to: '/admin/feeds', as: 'quantri', send: 'form:has([name=title]) button', status: 422 },
  ],
  'routes/admin/roles': [
    office,
    { to: '/admin/roles', as: 'quantri' },
    { to: '/admin/roles', as: 'quantri', send: 'form:has([name=staffCode]) button', status: 422 },
  ],
  'routes/holidays/index': [
    office,
    { to: '/admin/holidays', as: 'quantri' },
    { to: '/admin/holidays?year=2027', as: 'quantri' },
    { to: '/admin/holidays', as: 'quantri', send: 'form:has([name=day]) button', status: 422 },
  ],
  'routes/holidays/limit': [office, { to: '/admin/limits/answer', as: 'quantri' }],
  'routes/settings/index': [office, { to: '/admin/settings', as: 'quantri' }],
  'routes/settings/edit': [office, { to: '/admin/settings/lockMinutes', as: 'quantri' }],
  'routes/admin/history': [office, { to: '/admin/history', as: 'quantri' }, { to: '/admin/history?who=khong-co-ai', as: 'quantri' }],
  'routes/security/measures': [office, { to: '/admin/security', as: 'quantri' }, { to: '/admin/security?level=3', as: 'quantri' }],
  'routes/security/log': [
    office,
    { to: '/admin/security-log', as: 'quantri' },
    { to: '/admin/security-log?who=khong-co-ai', as: 'quantri' },
  ],
  'routes/admin/state': [office, { to: '/admin/state', as: 'quantri' }],
  help: [reading, { to: '/help' }],
  'routes/jobs/index': [
    office,
    { to: '/admin/jobs', as: 'quantri' },
    { to: '/admin/jobs', as: 'quantri', send: 'form[action$=recounts] button', status: 303 },
  ],
  manual: [office, { to: '/help/learner' }, { to: '/help/administrator' }, { to: '/help/hr', as: 'nhansu' }],
  privacy: [reading, { to: '/privacy' }],
  // for those who build pages; in an installation it is not there
  'routes/kit': [reading, { to: '/_kit', status: 404 }],
  'routes/missing': [reading, { to: '/khong-co-trang-nay', status: 404 }],
}
