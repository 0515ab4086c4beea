/** Opens an archive into a folder; every byte is authenticated on the way, and every file compared with the manifest. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import { extract } from 'tar-stream'
import { CopyProblem } from '#db/copying/problem.ts'
import { type Manifest, manifestFrom, manifestName } from './manifest.ts'
import { toDisk } from './writing.ts'

/** The operator's own (`AGE-SECRET-KEY-1…`), or the key of this one file. */
export type Key = string | Uint8Array

const mostOfManifest = 16 * 1024 * 1024

/** Answers what the archive says of itself. Throws where a byte, a chunk or a file is not as it was made. */
export async function unseal(file: string, key: Key, folder: string): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const found = new Map<string, { size: number; sha256: string }>()
  const manifest = await reading(file, key, async (name, stream) => {
    found.set(name, await kept(stream, path.join(folder, name)))
  })
  for (const [name, { size, sha256 }] of Object.entries(manifest.files)) {
    const one = found.get(name)
    if (one?.size !== size || one.sha256 !== sha256) throw new CopyProblem('differs', name)
  }
  return manifest
}

async function reading(file: string, key: Key, keep: (name: string, stream: Readable) => Promise<void>): Promise<Manifest> {
  let manifest: Manifest | null = null
  const untar = extract()
  const done = (async () => {
    for await (const entry of untar) {
      if (entry.header.name === manifestName) manifest = manifestFrom(await textOf(entry as unknown as Readable))
      else if (entry.header.type === 'file' && isPlace(entry.header.name)) await keep(entry.header.name, entry as unknown as Readable)
      else throw new CopyProblem('unreadable', entry.header.name)
    }
  })()
  done.catch((problem: Error) => untar.destroy(problem))
  try {
    await pipeline(await decrypted(file, key), createGunzip(), untar)
    await done
  } catch (problem) {
    untar.destroy() // where nothing ever came in, it would wait for ever
    await done.catch(() => undefined)
    throw problem instanceof CopyProblem ? problem : new CopyProblem('unreadable', problem instanceof Error ? problem.message : file)
  }
  if (!manifest) throw new CopyProblem('unreadable', manifestName)
  return manifest
}

async function decrypted(file: string, key: Key): Promise<Readable> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(typeof key === 'string' ? key : { unwrapFileKey: () => key })
  const bytes = Readable.toWeb(createReadStream(file, { highWaterMark: 1 << 20 })) as ReadableStream<Uint8Array>
  try {
    return Readable.fromWeb((await decrypter.decrypt(bytes)) as unknown as WebStream)
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : ''
    throw new CopyProblem(message.startsWith('no identity matched') ? 'wrongKey' : 'unreadable', message)
  }
}

/** A file in the archive itself or in its folder of keys; nothing that climbs out. */
function isPlace(name: string): boolean {
  return /^(keys\/)?[A-Za-z0-9][\w.-]*$/.test(name)
}

async function kept(stream: Readable, place: string): Promise<{ size: number; sha256: string }> {
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let size = 0
  const through = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(stream, through, toDisk(place))
  return { size, sha256: hash.digest('hex') }
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > mostOfManifest) throw new CopyProblem('unreadable', manifestName)
  }
  return Buffer.concat(chunks).toString()
}
