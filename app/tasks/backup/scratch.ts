/** A folder beside the data for what is unencrypted only while it is worked on; gone afterwards, also after one that was cut off. */
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { dataFolder } from '#db/address.ts'
import { CopyProblem } from '#db/copying/problem.ts'

const scratch = path.join(dataFolder, 'scratch')
let begun = 0

export async function inScratch<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  await sweep()
  const folder = path.join(scratch, `${process.pid}-${++begun}`)
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((problem: NodeJS.ErrnoException) => {
    throw problem.code === 'EACCES' ? new CopyProblem('noRights', scratch) : problem
  })
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Each folder is named by its process. */
async function sweep(): Promise<void> {
  const names = await readdir(scratch).catch(() => [])
  const left = names.filter((name) => !isAlive(Number.parseInt(name, 10)))
  await Promise.all(left.map((name) => rm(path.join(scratch, name), { recursive: true, force: true })))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM'
  }
}
