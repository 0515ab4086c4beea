/** Who may open what: every route × every kind of visitor × every way Remix can be asked. Bodies are read, not only statuses; headers too. */
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { finishModule, handIn } from '#app/domain/coverage/finishing.ts'
import { enrol } from '#app/domain/learning/enrolling.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import { found } from '#app/domain/problem.ts'
import { saveAnswer } from '#app/domain/quiz/answering.ts'
import { beginAttempt } from '#app/domain/quiz/attempting.ts'
import { examsOf } from '#app/domain/quiz/quizzes.ts'
import { sheetOf } from '#app/domain/quiz/sheet.ts'
import { certificateOf } from '#app/domain/certificate/issuing.ts'
import { completionOf } from '#app/domain/completion/completing.ts'
import { courseInVersion } from '#app/domain/course/catalogue.ts'
import { obligationsOf } from '#app/domain/requirement/obligations.ts'
import { db } from '#db'
import { versionFiles } from '#db/schema/index.ts'
import { actor, cast } from '#tests/cast.ts'
import { aCourse } from '#tests/courses.ts'
import { faultsOf } from '#tests/guarded.ts'
import { aListOf } from '#tests/lists.ts'
import { aMergeOf } from '#tests/merging.ts'
import { allRoutes, visit, withServer } from '#tests/visit.ts'
import { draftACode, ofActivations } from './access-activations.ts'
import { ofAdministrators } from './access-administrators.ts'
import { agencyRules, anAct } from './access-agencies.ts'
import { cookies, twoClerks } from './access-clerks.ts'
import { ofImports } from './access-imports.ts'
import { aCorrection, peopleRules } from './access-people.ts'
import { sessionRules } from './access-session.ts'
import { everyone, officers, opensTo, overA, type Rule, signedIn, type Subject, subjects } from './access-subjects.ts'

withServer()

const told = {
  name: '',
  id: '',
  attempt: '',
  certificate: '',
  code: '',
  completion: '',
  requirement: '',
  course: '',
  agency: '',
  file: '',
  act: '',
  correction: '',
}

const rules: Record<string, Rule> = {
  'routes/home/index': { path: '/', open: everyone },
  ...sessionRules,
  'routes/install/new': { path: '/install/khong-co', open: [], post: true },
  'routes/account/show': { path: '/account', open: signedIn },
  'routes/account/password': { path: '/account/password', open: signedIn },
  'routes/account/sessions': { path: '/account/sessions', open: [], post: true },
  'routes/second-factor/show': { path: '/account/second-factor', open: signedIn },
  'routes/second-factor/set-up': { path: '/account/second-factor/set-up', open: signedIn },
  'routes/second-factor/recovery-codes': { path: '/account/second-factor/recovery-codes', open: [] },
  'routes/second-factor/removal': { path: '/account/second-factor/removal', open: [] },
  'routes/language': { path: '/language', open: [], post: true },
  'routes/courses/index': { path: '/courses', open: signedIn },
  'routes/courses/show': { path: '/courses/:course', open: signedIn },
  'routes/courses/enrolment': { path: '/courses/:course/enrolment', open: [], post: true },
  'routes/courses/withdrawal': { path: '/courses/:course/withdrawal', open: [], post: true },
  'routes/courses/material': { path: '/courses/van-ban-dien-tu/files/:file/hinh.svg', open: everyone },
  'routes/modules/show': { path: '/courses/:course/modules/bai', open: signedIn },
  'routes/modules/completion': { path: '/courses/:course/modules/bai/completion', open: [], post: true },
  'routes/programmes/show': { path: '/programmes/ky-nang-so', open: signedIn },
  'routes/quizzes/show': { path: '/courses/:course/quizzes/thi', open: signedIn },
  'routes/quizzes/attempts': { path: '/courses/:course/quizzes/thi/attempts', open: [], post: true },
  'routes/attempts/show': { path: '/attempts/:attempt', open: signedIn, own: ['hocvien'], canary: () => 'Câu hỏi số' },
  'routes/attempts/question': { path: '/attempts/:attempt/questions/1', open: signedIn, own: [], canary: () => 'Câu hỏi số' },
  'routes/attempts/review': { path: '/attempts/:attempt/review', open: signedIn, own: [], canary: () => 'Câu hỏi số' },
  'routes/attempts/submission': { path: '/attempts/:attempt/submission', open: [], post: true },
  'routes/record/index': { path: '/record', open: signedIn },
  'routes/certificates/paper': { path: '/certificates/:certificate.pdf', open: signedIn, own: ['hocvien', ...overA], canary: () => '%PDF' },
  'routes/certificates/revocation': { path: '/certificates/:certificate/revocation', open: [], post: true },
  'routes/verification/form': { path: '/verify', open: everyone },
  'routes/verification/show': { path: '/verify/:code', open: everyone },
  'routes/overview/index': { path: '/overview', open: officers },
  'routes/overview/sheet': { path: '/overview.xlsx?under=:agency', open: officers, own: overA },
  'routes/overview/curve-sheet': { path: '/overview/curve.xlsx?under=:agency', open: officers, own: overA },
  'routes/overview/agency': {
    path: '/overview/agencies/:agency',
    open: officers,
    own: overA,
    canary: () => 'Tình hình thực hiện: Xã Thất Khê',
  },
  'routes/coverage/index': { path: '/hr/coverage', open: officers },
  'routes/coverage/sheet': { path: '/hr/coverage.xlsx', open: officers },
  'routes/coverage/people': {
    path: '/hr/coverage/people?requirement=:requirement&course=:required&agency=:agency',
    open: officers,
    own: overA,
    canary: () => told.name,
  },
  'routes/coverage/people-sheet': {
    path: '/hr/coverage/people.xlsx?requirement=:requirement&course=:required&agency=:agency',
    open: officers,
    own: overA,
  },
  'routes/coverage/skill': { path: '/hr/coverage/skills/IU06', open: officers },
  'routes/coverage/skill-sheet': { path: '/hr/coverage/skills/IU06/table.xlsx', open: officers },
  'routes/coverage/skill-people': {
    path: '/hr/coverage/skills/IU06/people?agency=:agency',
    open: officers,
    own: overA,
    canary: () => told.name,
  },
  'routes/completions/index': { path: '/hr/completions', open: officers },
  'routes/completions/sheet': { path: '/hr/completions.xlsx', open: officers },
  'routes/completions/print': { path: '/hr/completions/print', open: officers },
  'routes/completions/show': { path: '/hr/completions/:completion', open: officers, own: overA, canary: () => told.name },
  'routes/requirements/index': { path: '/hr/requirements', open: officers },
  'requirement-new': { path: '/hr/requirements/new', open: ['quantri'] },
  requirement: { path: '/hr/requirements/:requirement', open: ['quantri'], whole: true },
  'routes/requirements/closure': { path: '/hr/requirements/:requirement/closure', open: [], post: true },
  ...ofActivations,
  ...ofImports,
  ...agencyRules(() => told.name),
  ...peopleRules(() => told.name),
  'routes/attempts/requests': { path: '/hr/requests', open: ['nhansu', 'nhansu2', 'giangvien', 'quantri'] },
  'routes/studio/index': { path: '/studio', open: ['giangvien', 'quantri'] },
  'routes/studio/course': { path: '/studio/courses/:course', open: ['giangvien', 'quantri'] },
  'routes/studio/version': { path: '/studio/courses/:course/versions/1', open: ['giangvien', 'quantri'], canary: () => 'Phương án' },
  'routes/skills/index': { path: '/skills', open: ['nhansu', 'nhansu2', 'giangvien', 'lanhdao', 'quantri'] },
  ...ofAdministrators,
  help: { path: '/help', open: everyone },
  manual: { path: '/help/hr', open: everyone },
  privacy: { path: '/privacy', open: everyone },
  'routes/kit': { path: '/_kit', open: [], post: true },
  'routes/missing': { path: '/khong-co-trang-nay', open: [], post: true },
}

let required = ''

beforeAll(async () => {
  await draftACode()
  const learner = await actor('hocvien')
  const course = await aCourse('quyen-xem')
  const enrolment = await enrol(learner, course)
  for (const module of await modulesOf(course.versionId)) await finishModule(learner, enrolment, module)
  const exam = found((await examsOf(course.versionId))[0])
  const attempt = await beginAttempt(learner, enrolment, exam)
  for (const question of await sheetOf(attempt, exam, enrolment)) {
    await saveAnswer(learner, attempt, question.place, [found(question.options.find((option) => option.html.endsWith('.1'))).token])
  }
  await handIn(learner, attempt.id)
  const completion = found(await completionOf(enrolment.id))
  const certificate = found(await certificateOf(completion.id))
  const requirement = found((await obligationsOf(learner))[0])
  const [picture] = await db
    .select({ hash: versionFiles.hash })
    .from(versionFiles)
    .where(eq(versionFiles.versionId, found(await enrolledVersion())))
  required = found(requirement.courses[0]).id
  Object.assign(told, {
    name: learner.fullName,
    id: learner.id,
    attempt: attempt.id,
    certificate: certificate.id,
    code: certificate.code,
    completion: completion.id,
    requirement: requirement.id,
    course: course.slug,
    agency: found(await agencyByKey(cast.hocvien.agency)).id,
    file: found(picture).hash,
    act: await anAct(),
    list: await aListOf(await actor('nhansu')),
    correction: await aCorrection(learner),
    ...(await aMergeOf(await actor('nhansu'))),
  })
  await twoClerks(told.agency)
})

test('every route is declared here, and nothing else is', () => {
  expect(
    allRoutes()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(Object.keys(rules).sort())
})

describe.each(Object.entries(rules))('%s', (id, rule) => {
  test.each(subjects)('as %s', async (subject) => {
    const path = pathOf(rule)
    const { role, page: opens } = opensTo(subject, rule)
    const answer = await ask(path, subject)
    if (rule.post) expect(answer.status).toBe(404)
    else if (opens) expect([200, 404].includes(answer.status) ? answer.status : answer).toBe(200)
    else expect(rule.whole && subject === 'quantrixa' ? [403, 404] : [303, 401, 403, 404, 429]).toContain(answer.status)
    if (!opens && !rule.post && role && rule.own) expect([303, 404]).toContain(answer.status)
    for (const way of [dataOf(path), dataOf(path, id)]) {
      const data = await ask(way, subject)
      expect(data.status).toBeLessThan(500)
      if (!opens && rule.canary && !isOwnName(subject, rule)) expect(data.body).not.toContain(rule.canary())
    }
    if (!opens && rule.canary && !isOwnName(subject, rule)) expect(answer.body).not.toContain(rule.canary())
    if (opens && rule.canary) expect(answer.body).toContain(rule.canary())
  })

  test.each(subjects)('posted to as %s, it never breaks', async (subject) => {
    if (id === 'routes/session/end' || id === 'routes/account/sessions') return
    const path = pathOf(rule)
    const answer = await ask(path, subject, { la: 'khong-co-truong-nay' })
    expect(answer.status).toBeLessThan(500)
    expect(answer.body).not.toMatch(/at .*\.tsx?:\d+/)
  })
})

test('the old way to ask for one route answers 404', async () => {
  expect((await visit('/hr/people?_data=routes%2Fpeople%2Findex', { as: cast.quantri })).status).toBe(404)
})

/** The learner's own name stands at the head of every page of theirs. */
function isOwnName(subject: Subject, rule: Rule) {
  return subject === 'hocvien' && rule.canary?.() === told.name
}

async function ask(path: string, subject: Subject, form?: Record<string, string>) {
  const isClerk = subject === 'suspended' || subject === 'quantrixa'
  const who = subject === 'nobody' ? {} : isClerk ? { cookie: cookies[subject] } : { as: cast[subject] }
  const response = await visit(path, { ...who, ...(form && { form }) })
  const body = await response.text()
  expect(faultsOf(response, body, { shared: path.endsWith(`${told.file}/hinh.svg`) && !form })).toEqual([])
  return { status: response.status, body }
}

function pathOf({ path }: Rule) {
  return Object.entries({ ...told, required }).reduce((text, [name, value]) => text.replace(`:${name}`, value), path)
}

function dataOf(path: string, id?: string) {
  const [page = '', query = ''] = path.split('?')
  const route = id ? `${query ? '&' : ''}_routes=${encodeURIComponent(id)}` : ''
  return `${page === '/' ? '/_root' : page}.data${query || route ? '?' : ''}${query}${route}`
}

async function enrolledVersion() {
  return (
    await courseInVersion(
      found(await db.query.courseVersions.findFirst({ where: (version, { like }) => like(version.title, 'Văn bản điện tử%') })).id,
    )
  ).versionId
}
