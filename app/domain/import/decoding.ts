/** Bytes of a text file as text: by its mark, by its zeros, as UTF-8 where it is that, else by which of the old tables gives Vietnamese. */
import { oddWords, unlegacy, type Legacy } from './legacy.ts'

export function decoded(bytes: Uint8Array): string {
  const text = decode(bytes, encodingOf(bytes))
  return text.normalize('NFC').replace(/^\ufeff/, '')
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4096)
  const zeros = (parity: number) => sample.filter((byte, place) => byte === 0 && place % 2 === parity).length
  if (zeros(1) > sample.length / 8) return 'utf-16le'
  if (zeros(0) > sample.length / 8) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : olderOf(bytes)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Fonts of old wrote their own letters at the places of Latin ones, so such a file is Latin until it is converted. */
function olderOf(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 200_000)
  const latin = decode(sample, 'windows-1252')
  const ways = [
    { encoding: 'windows-1258', odd: oddWords(decode(sample, 'windows-1258').normalize('NFC')) },
    ...(['tcvn3', 'vni'] satisfies Legacy[]).map((font) => ({ encoding: 'windows-1252', odd: oddWords(unlegacy(latin, font)) })),
  ]
  return ways.reduce((best, way) => (way.odd < best.odd ? way : best)).encoding
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}
