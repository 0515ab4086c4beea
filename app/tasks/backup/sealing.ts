/** A tar of files, compressed, then encrypted as age does it: `age -d -i KEY FILE | tar xz` opens it without us. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { createGzip } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import { pack } from 'tar-stream'
import { CopyProblem } from '#db/copying/problem.ts'
import { toDisk } from './writing.ts'

/** `name` is its place in the archive. */
export type Part = { name: string; path: string } | { name: string; text: string }

export type Sealed = { bytes: number; sha256: string; fileKey: Uint8Array }

/** What could not be written whole is not left there. `fileKey` opens this one file and is never stored. */
export async function seal(file: string, recipients: string[], parts: Part[]): Promise<Sealed> {
  try {
    const { encrypter, fileKey } = encrypterTo(recipients)
    const tar = pack()
    const packed = fill(tar, parts)
    packed.catch((problem: Error) => tar.destroy(problem))
    const gzip = createGzip({ level: 6 })
    const compressing = pipeline(Readable.from(tar), gzip)
    compressing.catch(() => undefined) // awaited below
    const encrypted = await encrypter.encrypt(Readable.toWeb(gzip) as ReadableStream<Uint8Array>)
    const told = measured()
    await pipeline(Readable.fromWeb(encrypted as unknown as WebStream), told.through, toDisk(file))
    await packed
    await compressing
    return { ...told.result(), fileKey: fileKey() }
  } catch (problem) {
    await rm(file, { force: true }).catch(() => undefined)
    throw problem instanceof CopyProblem ? problem : new CopyProblem('target', problem instanceof Error ? problem.message : file)
  }
}

/** A listener without a stanza of its own overhears the key of this file, with which alone the file is checked afterwards. */
function encrypterTo(recipients: string[]) {
  const encrypter = new Encrypter()
  let overheard: Uint8Array = new Uint8Array()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  encrypter.addRecipient({
    wrapFileKey(fileKey) {
      overheard = fileKey.slice()
      return []
    },
  })
  return { encrypter, fileKey: () => overheard }
}

async function fill(tar: ReturnType<typeof pack>, parts: Part[]): Promise<void> {
  for (const part of parts) {
    if ('text' in part) tar.entry({ name: part.name, mode: 0o600 }, part.text)
    else {
      const { size } = await stat(part.path)
      await pipeline(createReadStream(part.path, { highWaterMark: 1 << 20 }), tar.entry({ name: part.name, size, mode: 0o600 }))
    }
  }
  tar.finalize()
}

function measured() {
  const hash = createHash('sha256')
  let bytes = 0
  const through = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { through, result: () => ({ bytes, sha256: hash.digest('hex') }) }
}
