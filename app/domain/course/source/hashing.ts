/** What a version is called: a hash over its sources, the same on every machine, never over what was made of them. */
import { createHash } from 'node:crypto'
import { decode } from './decoding.ts'
import { byCodeUnits } from './faults.ts'
import { roleOf } from './naming.ts'
import type { SourceFile } from './reading.ts'

export function hashOf(files: SourceFile[]): string {
  const hash = createHash('sha256')
  for (const { path, bytes } of canonical(files)) hash.update(`${path}\0${bytes.byteLength}\0`).update(bytes)
  return hash.digest('hex')
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Sorted, composed, texts with LF and without a mark; what does not belong to the course left out. */
export function canonical(files: SourceFile[]): SourceFile[] {
  return files
    .map(({ path, bytes }) => ({ path: path.normalize('NFC'), bytes: isText(path) ? plain(bytes) : bytes }))
    .filter(({ path }) => roleOf(path).role !== 'stray')
    .sort((a, b) => byCodeUnits(a.path, b.path))
}

function isText(path: string): boolean {
  return /\.(md|svg)$/i.test(path)
}

function plain(bytes: Uint8Array): Uint8Array {
  const decoded = decode(bytes)
  return 'text' in decoded ? new TextEncoder().encode(decoded.text) : bytes
}
