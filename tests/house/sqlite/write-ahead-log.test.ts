/** The write-ahead log when the disk refuses it: nothing more is acknowledged until it has begun anew, and then all is well. */
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { beginAnew, bringIn, storing } from '#db/write-ahead-log.ts'
import { open } from '#db/opening.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tap-huan-log-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function begun(name: string) {
  const file = path.join(folder, name)
  const connection = open(file)
  connection.exec('create table notes (id integer primary key)')
  const log = storing(connection)
  return {
    connection,
    log,
    journal: `${file}-wal`,
    note: async () => {
      log.mend()
      connection.exec('insert into notes default values')
      await log.stored()
    },
    notes: () => Number(connection.prepare('select count(*) from notes').pluck().get()),
    end: async () => {
      await log.close()
      connection.close()
    },
  }
}

/** How often this log began anew: https://sqlite.org/fileformat2.html#walformat */
const beginnings = (journal: string) => readFileSync(journal).readUInt32BE(12)

test('refused, it begins anew before the next transaction: nothing is acknowledged behind a gap', async () => {
  const { note, notes, journal, end } = begun('refused.db')
  renameSync(journal, `${journal}.away`) // not to be opened, so not to be brought to the disk
  await expect(note()).rejects.toThrow('ENOENT')
  renameSync(`${journal}.away`, journal)
  const before = beginnings(journal)
  await note()
  expect(beginnings(journal)).toBe(before + 1)
  await note()
  expect(beginnings(journal)).toBe(before + 1)
  expect(notes()).toBe(3)
  await end()
})

test('whoever committed before the refusal was known is refused too, though the disk takes theirs', async () => {
  const { connection, log, note, notes, journal, end } = begun('behind.db')
  const commit = () => {
    connection.exec('insert into notes default values')
    return log.stored()
  }
  renameSync(journal, `${journal}.away`)
  const first = commit()
  await Promise.resolve() // it is on its way
  const second = commit()
  const mended = first.catch(() => renameSync(`${journal}.away`, journal))
  await expect(first).rejects.toThrow('ENOENT')
  await mended
  await expect(second).rejects.toMatchObject({ code: 'SQLITE_IOERR' })
  await note()
  expect(notes()).toBe(3)
  await end()
})

test('while it cannot begin anew nothing is written, and afterwards all is as it was', async () => {
  const { note, notes, journal, end } = begun('held.db')
  renameSync(journal, `${journal}.away`)
  await expect(note()).rejects.toThrow('ENOENT')
  renameSync(`${journal}.away`, journal)
  const reader = open(path.join(folder, 'held.db'))
  reader.exec('begin')
  reader.prepare('select count(*) from notes').get() // looks at what the log holds, so it may not go
  const since = performance.now()
  await expect(note()).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
  expect(performance.now() - since).toBeLessThan(2000) // everybody would wait along
  expect(notes()).toBe(1)
  reader.exec('commit')
  await note()
  expect(notes()).toBe(2)
  reader.close()
  await end()
})

test('all who commit at once are told by one trip', async () => {
  const { connection, log, notes, end } = begun('many.db')
  const told = Array.from({ length: 40 }, () => {
    connection.exec('insert into notes default values')
    return log.stored()
  })
  await Promise.all(told)
  expect([new Set(told).size, notes()]).toEqual([1, 40])
  await end()
})

test('begun anew, its head is there already; not while somebody reads what it holds', async () => {
  const { connection, journal, note, end } = begun('anew.db')
  connection.exec('create table pulse (id integer primary key, beats integer)')
  connection.exec('insert into pulse values (1, 0)')
  for (let notes = 0; notes < 50; notes++) await note()
  const another = open(path.join(folder, 'anew.db'))
  const reader = open(path.join(folder, 'anew.db'))
  reader.exec('begin')
  reader.prepare('select count(*) from notes').get()
  const [size, before] = [statSync(journal).size, beginnings(journal)]
  beginAnew(another)
  expect([statSync(journal).size >= size, beginnings(journal)]).toEqual([true, before])
  reader.exec('commit')
  bringIn(another)
  beginAnew(another)
  expect(statSync(journal).size).toBeLessThan(size)
  expect(beginnings(journal)).toBe(before + 1)
  await note()
  expect(beginnings(journal)).toBe(before + 1)
  for (const one of [reader, another]) one.close()
  await end()
})
