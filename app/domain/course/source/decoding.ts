/** Bytes as text: UTF-8 without its mark, LF line ends, composed letters, so that all machines read the same. */
export type Decoded = { text: string } | { brokenLine: number }

export function decode(bytes: Uint8Array): Decoded {
  const text = utf8(bytes)
  return text === null ? { brokenLine: firstBrokenLine(bytes) } : { text: text.replace(/\r\n?/g, '\n').normalize('NFC') }
}

/** The line of the first character that no keyboard writes, such as NUL, or 0. */
export function controlCharacterLine(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const place = text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/)
  return place < 0 ? 0 : 1 + newlines(text.slice(0, place))
}

export function newlines(text: string): number {
  let count = 0
  for (let place = text.indexOf('\n'); place >= 0; place = text.indexOf('\n', place + 1)) count += 1
  return count
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (utf8(bytes.subarray(start, end)) === null) return line
    line += 1
    start = end + 1
  }
  return line
}
