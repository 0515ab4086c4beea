/** What we do not do, anywhere. */
import { expect, test } from 'vitest'
import { filesIn, linesWith, type Source, sourcesIn } from './source.ts'

const app = sourcesIn('app')
const everything = [...app, ...sourcesIn('db')]

const except = (sources: Source[], ...files: string[]) =>
  sources.filter(({ file }) => !files.some((name) => (name.endsWith('/') ? file.startsWith(name) : file === name)))

test('no style attributes: the content policy forbids them', () => {
  expect(linesWith(/(^|[^`'"])<[a-zA-Z][^'"`]*\sstyle=|^\s*style=\{/, app)).toEqual([])
})

test('the environment is read in two files', () => {
  expect(linesWith(/process\.env/, except(everything, 'app/web/env.ts', 'db/address.ts'))).toEqual([])
})

test('raw SQL stays in db', () => {
  expect(linesWith(/\bsql(<[^>]*>)?`|\bsql\.raw|import .*\bsql\b.* from 'drizzle-orm'/, app)).toEqual([])
})

test('the clock is asked in one file, so that tests can set it', () => {
  // session.ts: Lucia compares with the machine's own clock
  expect(linesWith(/new Date\(\)|Date\.now\(\)/, except(app, 'app/domain/clock.ts', 'app/web/session.ts'))).toEqual([])
})

test('links and forms are the browser’s own', () => {
  expect(
    linesWith(/import .*\b(Link|NavLink|Form|useFetcher|useFetchers|useNavigate|useSubmit)\b.* from '@remix-run\/react'/, app),
  ).toEqual([])
})

test('a form that shows its faults lists them above itself, under the labels of its fields', () => {
  const forms = app.filter(({ file, text }) => file.endsWith('.tsx') && /\buse(FormProblem|FormsAlike)\(/.test(text))
  expect(forms.length).toBeGreaterThan(30)
  expect(forms.filter(({ text }) => !/<(ErrorSummary|ChangePage) [^>]*form=/.test(text)).map(({ file }) => file)).toEqual([])
  expect(linesWith(/useActionData.*\bproblem\b/, except(app, 'app/ui/form-problem.ts'))).toEqual([])
})

test('ready-made HTML enters a page in one place', () => {
  // html.tsx: what it made itself, escaping whatever is put in; root.tsx: the words of a page, as JSON, under its nonce
  expect(linesWith(/dangerouslySetInnerHTML/, except(app, 'app/ui/prose.tsx', 'app/ui/html.tsx', 'app/root.tsx'))).toEqual([])
  expect(linesWith(/new Html\(/, except(app, 'app/ui/html.tsx'))).toEqual([])
})

test('what is stored is asked in the words both databases know', () => {
  expect(linesWith(/\b(ilike|like|notLike|notIlike)\(/, except(app, 'app/ui/'))).toEqual([])
  expect(linesWith(/await .*\b(db|tx)\b.*\.(get|all|run)\(\)/, app)).toEqual([])
})

test('a file says what it does in its name', () => {
  const empty = /(^|\/)(lib|utils?|helpers?|services?|types|common|misc|managers?|shared)(\/|\.tsx?$)/
  expect([...filesIn('app'), ...filesIn('db')].filter((file) => empty.test(file))).toEqual([])
})

test('content holds no code', () => {
  const kept = /\.(md|json|svg|png|jpe?g|webp|csv|pdf|docx|xlsx|pptx|zip|txt)$/
  expect(filesIn('content').filter((file) => !kept.test(file))).toEqual([])
})
