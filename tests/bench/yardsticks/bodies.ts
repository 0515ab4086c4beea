/** What the product answered, kept as files so that yardsticks give the same bytes. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** `body` is plain, whatever it was sent as. */
export type Kept = { type: string; body: Buffer; packed: Buffer }

export function keepBody(folder: string, name: string, type: string, body: Buffer): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, `${name}.body`), body)
  writeFileSync(path.join(folder, `${name}.type`), type)
}

const known = new Map<string, Kept>()

export function keptBody(folder: string, name: string): Kept | null {
  const seen = known.get(name)
  if (seen) return seen
  const file = path.join(folder, `${name}.body`)
  if (!/^[\w-]+$/.test(name) || !existsSync(file)) return null
  const body = readFileSync(file)
  const type = readFileSync(path.join(folder, `${name}.type`), 'utf8')
  const kept = { type, body, packed: isPacked(type) ? body : gzipSync(body) }
  known.set(name, kept)
  return kept
}

/** PDF and spreadsheets are compressed by themselves. */
export function isPacked(type: string): boolean {
  return !/^text|json/.test(type)
}
