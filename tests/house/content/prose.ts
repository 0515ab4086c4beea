/** The words that people read, where they stand, without Markdown's signs, addresses, names of files and code. */
import { readFileSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import { type Page, pagesWith } from './curriculum.ts'

export type Words = { file: string; line: number; text: string }

export const written = pagesWith('.md', 'content/courses', 'content/programmes', 'content/pages/vi', 'content/letters/vi').flatMap(proseOf)
export const drawn = pagesWith('.svg', 'content/courses').flatMap(drawnIn)
export const said = saidIn('content/messages/vi.json')

/** Of Markdown: the front matter's titles and summaries, and all below it. */
function proseOf({ file, lines }: Page): Words[] {
  const head = lines[0] === '---' ? lines.indexOf('---', 1) : -1
  let fenced = false
  return lines.flatMap((line, index) => {
    if (index <= head) {
      const [, value] = /^(?:title|summary): *(.*)$/.exec(line) ?? []
      return value ? { file, line: index + 1, text: plain(value) } : []
    }
    if (/^\s*(>\s*)?(```|~~~)/.test(line)) fenced = !fenced
    const text = fenced ? '' : plain(line)
    return text ? { file, line: index + 1, text } : []
  })
}

function plain(line: string): string {
  return line
    .replace(/^\s*[-*] \[[ x]\] /, '')
    .replace(/\{#[^}]*\}\s*$/, '')
    .replace(/`[^`]*`/g, ' ')
    .replace(/\[\[[^\]]*\]\]/g, ' ')
    .replace(/\[!\w+\]/g, ' ')
    .replace(/\]\([^)"]*(?:"([^"]*)")?\)/g, ' $1 ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\{\w+\}|(?<!\p{L})\p{Lu}+(?:_\p{Lu}+)+/gu, ' ')
    .replace(/https?:\/\/\S+|\S+@\S+|[\p{L}\p{M}\d_*-]+(?:\.[\p{L}\p{M}\d_*-]+)*\.[a-z]{2,5}(?![\p{L}\d])/gu, ' ')
    .trim()
}

function drawnIn({ file, lines }: Page): Words[] {
  const parser = new SaxesParser({ position: true })
  const found: Words[] = []
  parser.on('text', (text) => {
    if (text.trim()) found.push({ file, line: parser.line, text: plain(text) })
  })
  parser.write(lines.join('\n')).close()
  return found
}

function saidIn(file: string): Words[] {
  const lines = readFileSync(file, 'utf8').normalize('NFC').split('\n')
  return lines.flatMap((line, index) => {
    const [, value = ''] = /^\s*(?:"[^"]*":\s*)?"(.*)",?$/.exec(line) ?? []
    return value ? { file, line: index + 1, text: plain(value) } : []
  })
}
