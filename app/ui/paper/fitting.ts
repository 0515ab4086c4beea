/** Text that must fit: set smaller, then broken into lines, and only then shortened. */
import type { Font } from './fonts.ts'

export type Pen = {
  font(name: string): Pen
  fontSize(size: number): Pen
  widthOfString(text: string): number
}

export type Fitted = { lines: string[]; size: number }
export type Room = { font: Font; width: number; size: number; least: number; lines: number }

/** The largest size from `size` down to `least` at which the text stands in at most `lines` lines of `width` points. */
export function fit(pen: Pen, text: string, { font, width, size, least, lines }: Room): Fitted {
  for (let tried = size; tried >= least; tried -= 0.5) {
    const broken = breakLines(pen.font(font).fontSize(tried), text, width)
    if (broken.length <= lines && broken.every((line) => pen.widthOfString(line) <= width)) return { lines: broken, size: tried }
  }
  const broken = breakLines(pen.font(font).fontSize(least), text, width)
  const kept = broken.slice(0, lines)
  const last = kept.length - 1
  const shortened = kept.map((line, index) =>
    index === last && broken.length > lines ? cut(pen, `${line}…`, width) : cut(pen, line, width),
  )
  return { lines: shortened, size: least }
}

function breakLines(pen: Pen, text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && pen.widthOfString(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function cut(pen: Pen, line: string, width: number): string {
  let text = line
  while (text.length > 1 && pen.widthOfString(text) > width) text = `${text.replace(/…$/, '').slice(0, -1)}…`
  return text
}
