/** A course's folder as files: what it says, whatever machine it lies on. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** `path` is relative to the course's folder, with `/` between. */
export type SourceFile = { path: string; bytes: Uint8Array }

const textual = new Set(['.md', '.svg', '.txt', '.csv'])

/** No language writes so; putting them in order would take minutes. */
const piledMarks = /\p{M}{30}/u

/** Every file below a folder, in no order; hidden ones are left aside. */
export async function readFolder(folder: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const visible = files.filter(
    (file) =>
      !path
        .relative(folder, file)
        .split(path.sep)
        .some((part) => part.startsWith('.')),
  )
  return Promise.all(
    visible.map(async (file) => ({
      path: path.relative(folder, file).split(path.sep).join('/'),
      bytes: new Uint8Array(await readFile(file)),
    })),
  )
}

/** NFC, LF, no byte order mark; null where it is no text: not UTF-8, or with marks piled up on a letter. */
export function textOf(file: SourceFile): string | null {
  const text = decoded(file.bytes)
  return text === null || piledMarks.test(text) ? null : text.replace(/\r\n?/g, '\n').normalize('NFC')
}

/** The line, from 1, of the first bytes that are no UTF-8. */
export function lineOfStrangeBytes(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start)
    if (decoded(bytes.subarray(start, end < 0 ? undefined : end)) === null) return line
    start = end < 0 ? bytes.length : end + 1
  }
  return 1
}

/** SHA-256 over the sources, never over what is rendered from them: the same files give the same hash everywhere. */
export function hashOf(files: SourceFile[]): string {
  const hash = createHash('sha256')
  const named = files.map((file) => ({ name: file.path.normalize('NFC'), content: contentOf(file) }))
  for (const { name, content } of named.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    hash.update(`${name}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function contentOf(file: SourceFile): Uint8Array {
  const text = textual.has(path.extname(file.path).toLowerCase()) ? textOf(file) : null
  return text === null ? file.bytes : new TextEncoder().encode(text)
}
