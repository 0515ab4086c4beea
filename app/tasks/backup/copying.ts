/** One backup from beginning to end, in a process that answers nobody: copied, sealed, opened again, restored, compared. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { dataFolder, dialect, sqliteFile } from '#db/address.ts'
import { copyDatabase, copyName, readCopy } from '#db/copying/copying.ts'
import { CopyProblem } from '#db/copying/problem.ts'
import { type Contents, differences, rowsIn } from '#db/copying/tally.ts'
import { keysFolder, type Manifest, manifestName } from './manifest.ts'
import { unseal } from './opening.ts'
import { inScratch } from './scratch.ts'
import { type Part, seal } from './sealing.ts'

export type Job = { file: string; recipients: string[]; version: string; backupId: string | null; madeAt: string }
export type Step = 'copying' | 'sealing' | 'checking'
export type Result = { kilobytes: number; sha256: string; rows: number; manifest: Manifest }

/** For tests that spoil what has been written, to see that it is noticed. */
export type Between = { copied?: (copy: string) => void; sealed?: (file: string) => void }

export async function copyOut(job: Job, hear: (step: Step) => void = () => undefined, between: Between = {}): Promise<Result> {
  return inScratch(async (folder) => {
    await assertSpace(path.dirname(job.file))
    hear('copying')
    const copy = path.join(folder, copyName[dialect])
    const contents = await copyDatabase(copy)
    between.copied?.(copy)
    const { manifest, parts } = await described(job, copy, contents)
    hear('sealing')
    const draft = `${job.file}.part`
    const { bytes, sha256, fileKey } = await seal(draft, job.recipients, [manifestPart(manifest), ...parts])
    await rm(copy)
    between.sealed?.(draft)
    hear('checking')
    await checkSealed(draft, job.file, { sha256, fileKey, folder: path.join(folder, 'restored'), contents })
    return { kilobytes: Math.ceil(bytes / 1024), sha256, rows: rowsIn(contents.tally), manifest }
  })
}

type Expected = { sha256: string; fileKey: Uint8Array; folder: string; contents: Contents }

/** The draft as it lies there now, against what was counted in the live database. Only a good one gets the name of a backup. */
async function checkSealed(draft: string, file: string, { sha256, fileKey, folder, contents }: Expected): Promise<void> {
  try {
    if ((await fileHash(draft)) !== sha256) throw new CopyProblem('differs', path.basename(file))
    await unseal(draft, fileKey, folder)
    const restored = await readCopy(path.join(folder, copyName[dialect]))
    const [table] = differences(contents.tally, restored.tally)
    if (table) throw new CopyProblem('differs', table)
    if (contents.migrations.join() !== restored.migrations.join()) throw new CopyProblem('differs', 'migrations')
  } catch (problem) {
    await rename(draft, `${file}.bad`).catch(() => undefined)
    throw problem
  }
  await rename(draft, file)
}

async function described(job: Job, copy: string, contents: Contents): Promise<{ manifest: Manifest; parts: Part[] }> {
  const keys = await keyFiles()
  const parts = [...keys, { name: copyName[dialect], path: copy }]
  const files: Manifest['files'] = {}
  for (const { name, path: place } of parts) files[name] = { size: (await stat(place)).size, sha256: await fileHash(place) }
  const { version, backupId, madeAt } = job
  const { migrations, tally: tables } = contents
  return { manifest: { format: 1, version, madeAt, backupId, database: dialect, migrations, tables, files }, parts }
}

function manifestPart(manifest: Manifest): Part {
  return { name: manifestName, text: JSON.stringify(manifest, null, 1) }
}

/** Secrets kept apart from the database without which parts of it could not be read. */
async function keyFiles(): Promise<{ name: string; path: string }[]> {
  const folder = path.join(dataFolder, keysFolder)
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => ({ name: `${keysFolder}/${name}`, path: path.join(folder, name) }))
}

async function fileHash(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}

/** The copy, and beside it what comes out of the archive again; the archive itself is smaller than one of them. */
async function assertSpace(target: string): Promise<void> {
  await mkdir(target, { recursive: true, mode: 0o700 }).catch((problem: Error) => {
    throw new CopyProblem('target', problem.message)
  })
  if (dialect !== 'sqlite') return
  const { size } = await stat(sqliteFile)
  for (const [folder, wanted] of [
    [dataFolder, size * 2],
    [target, size],
  ] as const) {
    const { bavail, bsize } = await statfs(folder)
    if (bavail * bsize < wanted) throw new CopyProblem('space', folder)
  }
}
