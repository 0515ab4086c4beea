/** Slips are shut with a key that the database never holds: what shuts lies beside them, what opens is in the officer's browser alone. */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'

const cipher = 'aes-256-gcm'
const publicForm = { type: 'spki', format: 'der' } as const
const privateForm = { type: 'pkcs8', format: 'der' } as const
const [publicLength, tagLength] = [44, 16]

/** `lock` may be stored; `key` opens. */
export function newLock(): { lock: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return {
    lock: publicKey.export(publicForm).toString('base64url'),
    key: privateKey.export(privateForm).toString('base64url'),
  }
}

/** Whoever shuts it cannot open it again: the secret of the moment is forgotten. */
export function shut(text: string, lock: string): Uint8Array {
  const once = generateKeyPairSync('x25519')
  const publicKey = createPublicKey({ key: Buffer.from(lock, 'base64url'), ...publicForm })
  const own = once.publicKey.export(publicForm)
  const { key, iv } = agreed(once.privateKey, publicKey, own)
  const shutting = createCipheriv(cipher, key, iv)
  const body = Buffer.concat([shutting.update(gzipSync(text)), shutting.final()])
  return Buffer.concat([own, shutting.getAuthTag(), body])
}

/** Null where the key is another's, is none, or a byte was changed. */
export function opened(box: Uint8Array, key: string): string | null {
  try {
    const bytes = Buffer.from(box)
    const own = bytes.subarray(0, publicLength)
    const privateKey = createPrivateKey({ key: Buffer.from(key, 'base64url'), ...privateForm })
    const secret = agreed(privateKey, createPublicKey({ key: own, ...publicForm }), own)
    const opening = createDecipheriv(cipher, secret.key, secret.iv).setAuthTag(bytes.subarray(publicLength, publicLength + tagLength))
    return gunzipSync(Buffer.concat([opening.update(bytes.subarray(publicLength + tagLength)), opening.final()])).toString('utf8')
  } catch {
    return null
  }
}

/** Used for one box only, so that its iv may come from it too. */
function agreed(privateKey: KeyObject, publicKey: KeyObject, salt: Buffer): { key: Buffer; iv: Buffer } {
  const bytes = Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), salt, 'tap-huan slips', 44))
  return { key: bytes.subarray(0, 32), iv: bytes.subarray(32) }
}
