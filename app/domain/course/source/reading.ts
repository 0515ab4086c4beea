/** A course's folder as a list of files: the only place of the compiler that touches a disk. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { byCodeUnits } from './faults.ts'

/** `path` is relative to the course's folder and written with `/`. */
export type SourceFile = { path: string; bytes: Uint8Array }

/** Names that begin with a dot are not read, nor is anything that is not a plain file: links lead out of the folder. */
export async function readFolder(folder: string): Promise<SourceFile[]> {
  const files: SourceFile[] = []
  for (const name of await plainFiles(folder)) {
    files.push({ path: name.split(path.sep).join('/'), bytes: await readFile(path.join(folder, name)) })
  }
  return files.sort((a, b) => byCodeUnits(a.path, b.path))
}

async function plainFiles(folder: string, under = ''): Promise<string[]> {
  const names: string[] = []
  for (const entry of await readdir(path.join(folder, under), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const name = path.join(under, entry.name)
    if (entry.isDirectory()) names.push(...(await plainFiles(folder, name)))
    if (entry.isFile()) names.push(name)
  }
  return names
}
