/** `npm run bench` on a small province: it can be filled, and whatever is measured there answers. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sit } from '#tests/bench/measure/exam.ts'
import { pagesOf, sheetsOf } from '#tests/bench/measure/pages.ts'
import { served } from '#tests/bench/measure/process.ts'
import { visitor } from '#tests/bench/measure/visit.ts'
import type { Subjects } from '#tests/bench/province/subjects.ts'
import { begin, scratchFolder } from './served.ts'

test('a small province is filled, and every page, spreadsheet and exam of the bench is there', { timeout: 300_000 }, async () => {
  using scratch = scratchFolder()
  const filled = begin({ DATA_DIR: scratch.folder, BENCH_TIMES: '0.02', BENCH_SITTERS: '10' }, [process.execPath, 'run/bench-fill.mjs'])
  expect(await filled.ended).toMatchObject({ status: 0 })
  const subjects = JSON.parse(readFileSync(path.join(scratch.folder, 'subjects.json'), 'utf8')) as Subjects
  const settings = { DATA_DIR: scratch.folder, DEMO: 'off', DEMO_PASSWORD: '', APP_ORIGIN: '' }
  const server = await served(['run/start.mjs'], settings, '/healthz', path.join(scratch.folder, 'log'))
  try {
    const sheets = sheetsOf(subjects).map(({ name, asked }) => ({ name, asked: [asked] }))
    for (const { name, asked } of [...pagesOf(subjects), ...sheets]) {
      const [first] = asked
      const who = visitor(server.origin, first?.cookie)
      const { status } = await who.get(first?.path ?? '')
      who.end()
      expect({ name, status }).toEqual({ name, status: 200 })
    }
    const [sitter = ''] = subjects.sitters
    expect((await sit(server, subjects.exam, sitter)).answers).toHaveLength(25)
  } finally {
    await server.end()
  }
})
