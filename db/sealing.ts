/** Text that cannot be read without the key file: who has only the database, or only a backup of it, has nothing. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import { keyFile } from './address.ts'

const cipher = 'aes-256-gcm'
const [ivLength, tagLength] = [12, 16]

let key: Buffer | null = null

/** `about` names what it belongs to: moved to another row, it does not open. */
export function seal(text: string, about: string): string {
  const iv = randomBytes(ivLength)
  const sealing = createCipheriv(cipher, heldKey(), iv).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64url')
}

/** Null where it was sealed with another key, for another row, or has been changed. */
export function unseal(sealed: string, about: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < ivLength + tagLength) return null
  try {
    const opening = createDecipheriv(cipher, heldKey(), bytes.subarray(0, ivLength))
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
    return Buffer.concat([opening.update(bytes.subarray(ivLength + tagLength)), opening.final()]).toString('utf8')
  } catch {
    return null
  }
}

export function isKeyThere(): boolean {
  return existsSync(keyFile)
}

/** False where others on the machine may read it. Windows has no such modes. */
export function isKeyPrivate(): boolean {
  return process.platform === 'win32' || (statSync(keyFile).mode & 0o077) === 0
}

/** Tells keys apart without telling the key. The key is made where there is none. */
export function keyPrint(): string {
  return createHash('sha256').update('print').update(heldKey()).digest('hex').slice(0, 32)
}

/** In place of the one that was lost; that one stays beside it, if it is there. What it had sealed stays shut. */
export function renewKey(): void {
  if (isKeyThere()) renameSync(keyFile, `${keyFile}.before-${Date.now()}`)
  key = null
  heldKey()
}

function heldKey(): Buffer {
  if (key) return key
  if (!isKeyThere()) makeKey()
  key = Buffer.from(readFileSync(keyFile, 'utf8').trim(), 'base64url')
  if (key.length !== 32) throw new Error(`${keyFile} does not hold a key of 32 bytes`)
  return key
}

/** Only for a file that is not there: two servers that start at once have one. */
function makeKey(): void {
  mkdirSync(path.dirname(keyFile), { recursive: true, mode: 0o700 })
  try {
    const file = openSync(keyFile, 'wx', 0o600)
    writeSync(file, `${randomBytes(32).toString('base64url')}\n`)
    fsyncSync(file)
    closeSync(file)
  } catch (problem) {
    if (!isKeyThere()) throw problem
  }
}
