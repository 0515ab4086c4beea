/** What stops a start or a command is said in a sentence; a bug tells where, never the values it worked with. */
import { chownSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, test } from 'vitest'
import { StartProblem } from '#app/web/env.ts'
import { assertOwnData } from '#app/web/owner.ts'
import { keepNewest } from '#db/journal.ts'
import { assertUnusedOnSqlite } from '#db/copying/putting-sqlite.ts'
import { temporaryFolder } from '#tests/backup.ts'

const { said } = (await import(path.resolve('run/saying.mjs'))) as { said: (problem: unknown) => string }

function problemOf(work: () => unknown): unknown {
  try {
    work()
  } catch (problem) {
    return problem
  }
  throw new Error('it went well')
}

test('what the disk refuses names the place and what to do', () => {
  const folder = temporaryFolder()
  expect(said(problemOf(() => readFileSync(folder)))).toMatch(/là một thư mục/)
  expect(said(Object.assign(new Error('no'), { code: 'EACCES', syscall: 'open', path: '/var/lib/x' }))).toMatch(
    /^\/var\/lib\/x: .*không được phép/,
  )
  expect(said(Object.assign(new Error('no'), { code: 'ENOSPC', syscall: 'write' }))).toMatch(/đĩa đã đầy/)
})

test('a file that is no database, or that may not be opened, is no bug', () => {
  const file = path.join(temporaryFolder(), 'tap-huan.db')
  writeFileSync(file, 'not a database, but long enough for a header of a hundred bytes'.repeat(3))
  expect(said(problemOf(() => new Database(file).pragma('user_version')))).toMatch(/không phải cơ sở dữ liệu SQLite/)
  const folder = path.join(temporaryFolder(), 'tap-huan.db')
  mkdirSync(folder)
  expect(said(problemOf(() => new Database(folder)))).toMatch(/kiểm tra quyền/)
  expect(String(problemOf(() => assertUnusedOnSqlite(folder)))).toMatch(/CopyProblem/)
})

test('a bug shows where it is, and not the values of a query', () => {
  const cause = Object.assign(new Error('duplicate key'), { code: '23505', severity: 'ERROR' })
  const text = said(new DrizzleQueryError('insert into people …', ['Nông Văn Thành'], cause))
  expect(text).toMatch(/báo người phát triển.*duplicate key\n\s+at /)
  expect(text).not.toContain('Nông Văn Thành')
  const rights = Object.assign(new Error('permission denied for schema drizzle'), { code: '42501', severity: 'ERROR' })
  expect(said(new DrizzleQueryError('create …', [], rights))).toMatch(/^PostgreSQL báo lỗi: permission denied/)
})

test('root works in nobody else’s data folder', () => {
  const folder = temporaryFolder()
  if (process.getuid?.() === 0) chownSync(folder, 65_534, 65_534)
  expect(() => assertOwnData(folder, 0)).toThrow(StartProblem)
  expect(() => assertOwnData(folder, 65_534)).not.toThrow()
  expect(() => assertOwnData(path.join(folder, 'none'), 0)).not.toThrow()
})

test('of the copies made before upgrades the last three stay; what a restore kept aside is not counted', () => {
  const folder = temporaryFolder()
  const copies = [1, 2, 3, 4].map((day) => `tap-huan.db.before-2026110${day}000000`)
  const aside = [1, 2, 3, 4].map((day) => `tap-huan.db.before-restore-2026110${day}000000`)
  for (const name of [...copies, ...aside]) writeFileSync(path.join(folder, name), '')
  keepNewest(folder, 'tap-huan.db.before-')
  expect(readdirSync(folder).sort()).toEqual([...copies.slice(1), ...aside])
})
