/** Restoring: what was backed up is there again, what was there is kept aside, and nothing happens where anything is wrong. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { desc } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { beginBackup } from '#app/domain/backup/noting.ts'
import { backupStanding } from '#app/domain/backup/standing.ts'
import { now } from '#app/domain/clock.ts'
import { copyOut } from '#app/tasks/backup/copying.ts'
import type { Manifest } from '#app/tasks/backup/manifest.ts'
import { checkBackup, restoreBackup } from '#app/tasks/backup/restoring.ts'
import { seal } from '#app/tasks/backup/sealing.ts'
import { dataFolder, dialect, postgresUrl } from '#db/address.ts'
import { addressOf, connected, contentsOf, quoted } from '#db/copying/postgres.ts'
import { presentContents } from '#db/copying/putting.ts'
import { contentsOfFile } from '#db/copying/putting-sqlite.ts'
import { differences } from '#db/copying/tally.ts'
import { db, disconnect, transaction } from '#db'
import { history, installation } from '#db/schema/index.ts'
import { keyPair, reasonOf, temporaryFolder } from '#tests/backup.ts'

const yes = async () => true

async function backedUp() {
  const { identity, recipient } = await keyPair()
  const backup = await beginBackup()
  const file = path.join(temporaryFolder(), 'tap-huan.tar.gz.age')
  const { manifest } = await copyOut({ file, recipients: [recipient], version: '0.0.0', backupId: backup.id, madeAt: now().toISOString() })
  return { file, identity, manifest, backup }
}

const tally = async () => (await presentContents())?.tally ?? {}

describe('restoring', { timeout: 90_000 }, () => {
  test('brings every row back, keeps what was there aside, and notes that the backup is good', async () => {
    mkdirSync(path.join(dataFolder, 'keys'), { recursive: true })
    writeFileSync(path.join(dataFolder, 'keys/one'), 'at the time of the backup')
    const { file, identity, manifest, backup } = await backedUp()
    await transaction((tx) => tx.insert(installation).values({ key: 'since', value: 'x' }))
    writeFileSync(path.join(dataFolder, 'keys/one'), 'since')
    const since = await tally()

    const aside = await restoreBackup(file, identity, '20261126120000', yes)

    expect(differences(manifest.tables, await tally())).toEqual(['backups', 'history', 'security_events'])
    expect(await db.query.history.findFirst({ orderBy: desc(history.id) })).toMatchObject({ verb: 'backup.restored', subjectId: backup.id })
    expect((await backupStanding()).last?.id).toBe(backup.id)
    expect(readFileSync(path.join(dataFolder, 'keys/one'), 'utf8')).toBe('at the time of the backup')
    expect(readFileSync(path.join(dataFolder, 'keys/one.before-restore-20261126120000'), 'utf8')).toBe('since')
    expect(await contentsAside(aside ?? '')).toEqual(since)
  })

  test('happens only where somebody agrees, knowing what is there and what would come', async () => {
    const { file, identity, manifest } = await backedUp()
    const before = await tally()
    const answer = await restoreBackup(file, identity, 'x', async (plan) => {
      expect(plan.manifest.tables).toEqual(manifest.tables)
      expect(differences(plan.present?.tally ?? {}, manifest.tables)).toEqual([])
      return false
    })
    expect(answer).toBeUndefined()
    expect(await tally()).toEqual(before)
  })

  test('waits for whoever is just leaving', async () => {
    const { file, identity } = await backedUp()
    await disconnect()
    const other = await opened()
    const restored = reasonOf(restoreBackup(file, identity, 'x', async () => false))
    await Promise.race([restored, other.seenInTheWay()])
    await other.leave()
    expect(await restored).toBe('none: it went well')
  })
})

describe('nothing is restored', { timeout: 90_000 }, () => {
  test('while anybody has the database open', async () => {
    const { file, identity } = await backedUp()
    const other = await opened()
    expect(await reasonOf(restoreBackup(file, identity, 'x', yes))).toBe('inUse')
    await other.leave()
  })

  test('with another key, from the other kind of database, from later code, or where rows are missing', async () => {
    const { file, identity, manifest } = await backedUp()
    expect(await reasonOf(restoreBackup(file, (await keyPair()).identity, 'x', yes))).toBe('wrongKey')
    const forged = async (change: Partial<Manifest>) => {
      const { identity: key, recipient } = await keyPair()
      const place = path.join(temporaryFolder(), 'forged.age')
      const parts = [{ name: 'manifest.json', text: JSON.stringify({ ...manifest, files: {}, ...change }) }]
      await seal(place, [recipient], parts)
      return reasonOf(restoreBackup(place, key, 'x', yes))
    }
    expect(await forged({ database: dialect === 'sqlite' ? 'postgres' : 'sqlite' })).toBe('otherDatabase')
    expect(await forged({ migrations: [...manifest.migrations, 9_999_999_999_999] })).toBe('newer')
    expect(await checkBackup(file, identity)).toEqual(manifest)
  })
})

async function contentsAside(place: string) {
  if (dialect === 'sqlite') {
    const { tally: rows } = contentsOfFile(place)
    rmSync(place)
    return rows
  }
  const { tally: rows } = await connected(addressOf(postgresUrl, place), async (client) => {
    await client.query('begin')
    return contentsOf(client)
  })
  await connected(addressOf(postgresUrl, 'postgres'), (client) => client.query(`drop database ${quoted(place)}`))
  return rows
}

/** As a server would, in another process or on another machine. */
async function opened(): Promise<{ seenInTheWay: () => Promise<void>; leave: () => Promise<void> }> {
  if (dialect === 'sqlite') {
    const { open } = await import('#db/opening.ts')
    const { sqliteFile } = await import('#db/address.ts')
    const connection = open(sqliteFile)
    connection.prepare('select 1 from pulse').get()
    // with nothing of ours left to close, a restore looks before it lets anybody else have a turn
    return { seenInTheWay: () => pause(0), leave: async () => void connection.close() }
  }
  const { Client } = (await import('pg')).default
  const client = new Client({ connectionString: postgresUrl })
  await client.connect()
  const here = `select pid from pg_stat_activity where datname = current_database() and application_name = 'tap-huan-backup'`
  const lookers = () => client.query<{ pid: number }>(here)
  const seenInTheWay = async () => {
    for (const seen = new Set<number>(); seen.size < 2; ) for (const { pid } of (await lookers()).rows) seen.add(pid) // who looks again saw us
  }
  return { seenInTheWay, leave: () => client.end() }
}
