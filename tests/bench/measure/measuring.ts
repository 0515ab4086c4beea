/** Page after page: the product, then the yardsticks with the same bytes, so that all three meet the machine in the same mood. */
import type { Subjects } from '../province/subjects.ts'
import { keepBody } from '../yardsticks/bodies.ts'
import { exams, replay, sit } from './exam.ts'
import { importList } from './importing.ts'
import { load } from './load.ts'
import { type Page, pagesOf, sheetsOf } from './pages.ts'
import { practice, redirects } from './practice.ts'
import type { Served } from './process.ts'
import type { Result, Row } from './result.ts'
import { makeSheet } from './sheets.ts'
import { fine, visitor } from './visit.ts'

export type Servers = { product: Served; remix: Served; node: Served; bodies: string }
export type Plan = { seconds: number; warmUp: number; exams: number; answers: number; only: string[] }
type Found = Pick<Result, 'rowsMeasured' | 'sheets' | 'imports' | 'examRequests' | 'memory' | 'failed'>

const connections = [1, 10]
const none = { started: 0, pages: 0, sheets: 0, imports: 0, most: 0 }

/** What fails is named, and the rest goes on. */
export async function measureAll(servers: Servers, subjects: Subjects, plan: Plan, tell: (line: string) => void): Promise<Found> {
  const found: Found = { rowsMeasured: [], sheets: [], imports: [], examRequests: 0, memory: { ...none }, failed: [] }
  const attempt = async (name: string, work: () => Promise<void>) => {
    if (plan.only.length > 0 && !plan.only.includes(name)) return
    const since = performance.now()
    try {
      await work()
      tell(`${name.padEnd(16)} ${((performance.now() - since) / 1000).toFixed(0).padStart(4)} s`)
    } catch (problem) {
      found.failed.push(`${name}: ${problem instanceof Error ? problem.message : String(problem)}`)
      tell(`${name.padEnd(16)} failed: ${problem instanceof Error ? problem.message : String(problem)}`)
    }
  }
  const { product } = servers
  found.memory.started = product.memory().now
  for (const page of pagesOf(subjects))
    await attempt(page.name, async () => void found.rowsMeasured.push(await measurePage(servers, page, plan)))
  await attempt('answer', async () => void found.rowsMeasured.push(await measureAnswers(servers, subjects, plan)))
  await attempt('exam', async () => {
    const { row, requests } = await measureExams(servers, subjects, plan)
    found.rowsMeasured.push(row)
    found.examRequests = requests
  })
  found.memory.pages = product.memory().now
  const lessons = pagesOf(subjects).find(({ name }) => name === 'lesson')?.asked ?? []
  for (const sheet of sheetsOf(subjects))
    await attempt(sheet.name, async () => void found.sheets.push(await makeSheet(product, sheet, lessons)))
  found.memory.sheets = product.memory().now
  await attempt('import', async () => void found.imports.push(...(await importList(product, subjects, lessons))))
  found.memory.imports = product.memory().now
  found.memory.most = product.memory().most
  return found
}

async function measurePage({ product, remix, node, bodies }: Servers, { name, label, file, asked }: Page, plan: Plan): Promise<Row> {
  const [first] = asked
  const who = visitor(product.origin, first?.cookie)
  const seen = fine(await who.get(first?.path ?? '/'))
  who.end()
  keepBody(bodies, name, String(seen.headers['content-type']), seen.body)
  const row: Row = { name, label, product: {}, remix: {}, node: {} }
  for (const count of connections) {
    const effort = { connections: count, seconds: plan.seconds }
    // papers that have been drawn are not drawn again: no warming up with them
    row.product[count] = await load(product, asked, effort, name === 'certificate-new' ? 0 : plan.warmUp)
    row.remix[count] = await load(remix, [{ path: `/${file ? 'files' : 'pages'}/${name}` }], effort, plan.warmUp)
    row.node[count] = await load(node, [{ path: `/${name}` }], effort, plan.warmUp)
    if (name !== 'lesson' || process.env['DATABASE_URL']) continue
    const lessons = asked.map(({ path, cookie = '' }) => ({
      path: path.replace('/courses/', '/lesson-of/').replace('/modules/', '/'),
      cookie,
    }))
    row.sqlite = { ...row.sqlite, [count]: await load(node, lessons, effort, plan.warmUp) }
  }
  return row
}

async function measureAnswers({ product, remix, node }: Servers, subjects: Subjects, plan: Plan): Promise<Row> {
  const row: Row = { name: 'answer', label: 'practice answer', product: {}, remix: {}, node: {} }
  await practice(product, subjects, { connections: 1, seconds: plan.warmUp }, plan.answers / 10)
  for (const count of connections) {
    const effort = { connections: count, seconds: plan.seconds }
    row.product[count] = await practice(product, subjects, effort, plan.answers)
    for (const [yardstick, server] of [
      ['remix', remix],
      ['node', node],
    ] as const) {
      await redirects(server, { ...effort, seconds: plan.warmUp })
      row[yardstick][count] = await redirects(server, effort)
    }
  }
  return row
}

async function measureExams(
  { product, remix, node, bodies }: Servers,
  subjects: Subjects,
  plan: Plan,
): Promise<{ row: Row; requests: number }> {
  const row: Row = { name: 'exam', label: 'a whole exam of 10 questions', product: {}, remix: {}, node: {} }
  const sitters = [...subjects.sitters]
  const { answers } = await sit(product, subjects.exam, sitters.shift() ?? '')
  const names = answers.map((answer, step) => {
    const name = `exam-${String(step + 1).padStart(2, '0')}`
    keepBody(bodies, name, 'application/octet-stream', answer.body)
    return name
  })
  await exams(product, subjects, sitters.splice(0, 10), { connections: 2, seconds: 60 })
  for (const count of [1, 8]) {
    const effort = { connections: count, seconds: plan.seconds * 2 }
    const share = count === 1 ? Math.ceil(sitters.length / 3) : sitters.length
    row.product[count] = await exams(product, subjects, sitters.splice(0, Math.min(plan.exams, share)), effort)
    row.remix[count] = await replay(
      remix,
      names.map((name) => `files/${name}`),
      plan.exams,
      effort,
    )
    row.node[count] = await replay(node, names, plan.exams, effort)
  }
  return { row, requests: names.length }
}
