/** What a backup file is worth: whatever is spoiled on the way is noticed. */
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { unseal } from '#app/tasks/backup/opening.ts'
import { dataFolder, dialect, postgresUrl, sqliteFile } from '#db/address.ts'
import { copyName, readCopy } from '#db/copying/copying.ts'
import { differences } from '#db/copying/tally.ts'
import { db } from '#db'
import { completions, files } from '#db/schema/index.ts'
import { backupFile, keyPair, reasonOf, temporaryFolder } from '#tests/backup.ts'

let sound: Awaited<ReturnType<typeof backupFile>>
beforeAll(async () => {
  sound = await backupFile()
})

describe('a backup', { timeout: 90_000 }, () => {
  test('opened with the private key holds every row', async () => {
    const { file, identity, rows } = sound
    const folder = temporaryFolder()
    const manifest = await unseal(file, identity, folder)
    const restored = await readCopy(path.join(folder, copyName[dialect]))
    expect(differences(manifest.tables, restored.tally)).toEqual([])
    expect(restored.migrations).toEqual(manifest.migrations)
    expect(restored.tally['completions']?.rows).toBe(await db.$count(completions))
    expect(restored.tally['files']?.rows).toBe(await db.$count(files))
    expect(rows).toBeGreaterThan(10_000)
  })

  test('shows nothing to whoever lacks the key, and leaves nothing unencrypted behind', async () => {
    const { file } = sound
    expect(readFileSync(file).includes('hocvien')).toBe(false)
    expect(await reasonOf(unseal(file, (await keyPair()).identity, temporaryFolder()))).toBe('wrongKey')
    expect(readdirSync(path.join(dataFolder, 'scratch'))).toEqual([])
  })
})

describe('is noticed when the file is made:', { timeout: 90_000 }, () => {
  test('a row that is not in the copy', async () => {
    const spoiled = backupFile({
      copied: (copy) => {
        if (dialect !== 'sqlite') return spoilDump(copy)
        const connection = new Database(copy)
        connection.exec('delete from history where id = (select max(id) from history)')
        connection.close()
      },
    })
    expect(await reasonOf(spoiled)).toMatch(/^(differs|program)$/)
  })

  test('a byte that changed on the disk; at no time does the file have a good name', async () => {
    let good = ''
    const spoiled = backupFile({
      sealed: (draft) => {
        good = draft.replace(/\.part$/, '')
        expect([existsSync(draft), existsSync(good)]).toEqual([true, false])
        flip(draft, 0.5)
      },
    })
    expect(await reasonOf(spoiled)).toBe('differs')
    expect(readdirSync(path.dirname(good))).toEqual([`${path.basename(good)}.bad`])
  })
})

describe('is noticed when the file is opened:', { timeout: 90_000 }, () => {
  const spoilt = async (spoil: (file: string) => void) => {
    const { file, identity } = sound
    const copy = path.join(temporaryFolder(), 'spoilt.age')
    copyFileSync(file, copy)
    spoil(copy)
    return reasonOf(unseal(copy, identity, temporaryFolder()))
  }

  test.each([0.001, 0.5, 0.9999])('a byte changed at %f of its length', async (place) => {
    expect(await spoilt((file) => flip(file, place))).toBe('unreadable')
  })

  test.each([0.1, 0.9999])('a file cut short at %f of its length', async (place) => {
    expect(await spoilt((file) => writeFileSync(file, readFileSync(file).subarray(0, Math.floor(readFileSync(file).length * place))))).toBe(
      'unreadable',
    )
  })

  test('chunks that changed places, and one left out at the end', async () => {
    const chunk = 64 * 1024 + 16
    const header = (bytes: Buffer) => bytes.indexOf('\n', bytes.indexOf('\n--- ') + 1) + 1 + 16
    const swapped = (file: string) => {
      const bytes = readFileSync(file)
      const at = header(bytes)
      const [one, two] = [bytes.subarray(at, at + chunk), bytes.subarray(at + chunk, at + 2 * chunk)]
      writeFileSync(file, Buffer.concat([bytes.subarray(0, at), two, one, bytes.subarray(at + 2 * chunk)]))
    }
    const shortened = (file: string) => {
      const bytes = readFileSync(file)
      const at = header(bytes)
      writeFileSync(file, bytes.subarray(0, at + Math.floor((bytes.length - at) / chunk) * chunk))
    }
    expect([await spoilt(swapped), await spoilt(shortened)]).toEqual(['unreadable', 'unreadable'])
  })
})

test('two tallies differ where one value, one row or one type does', { timeout: 90_000 }, async () => {
  const { manifest } = sound
  await change("update people set full_name = full_name || ' ' where id = (select max(id) from people)")
  await change("update installation set value = 'x' || value where key = 'demo'")
  const { manifest: after } = await backupFile()
  expect(differences(manifest.tables, after.tables)).toEqual(['installation', 'people'])
  await change('update people set full_name = trim(full_name) where id = (select max(id) from people)')
  await change("update installation set value = substr(value, 2) where key = 'demo'")
  expect(differences(manifest.tables, (await backupFile()).manifest.tables)).toEqual([])
})

async function change(statement: string): Promise<void> {
  if (dialect === 'sqlite') {
    const connection = new Database(sqliteFile)
    connection.exec(statement)
    connection.close()
    return
  }
  const client = new pg.Client({ connectionString: postgresUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}

function flip(file: string, place: number): void {
  const bytes = readFileSync(file)
  const at = Math.floor((bytes.length - 1) * place)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

/** In the rows of a dump, which is not compressed: the same length, another value. */
function spoilDump(file: string): void {
  const bytes = readFileSync(file)
  const at = bytes.indexOf('Lương Thị Học Viên'.slice(0, 3))
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}
