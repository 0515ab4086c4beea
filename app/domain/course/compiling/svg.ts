/** Drawings are text: well-formed, of known pieces only, pointing nowhere outside themselves. */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { FaultFinder } from './faults.ts'

export type Size = { width: number; height: number }

const namespace = 'http://www.w3.org/2000/svg'
const pieces = new Set(
  [
    'svg g defs symbol use title desc style path rect circle ellipse line polyline polygon text tspan textPath image',
    'linearGradient radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix feComposite feDropShadow',
    'feFlood feGaussianBlur feMerge feMergeNode feOffset',
  ].flatMap((names) => names.split(' ')),
)
const own = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/
const outside = /url\(\s*["']?(?!["'#])|@import|\\/i
const mostDepth = 60

/** Its size in pixels, or null with a fault; what must not stand in it is a fault at its line. */
export function readSvg(text: string, fault: FaultFinder): Size | null {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: string[] = []
  let size: Size | null = null
  parser.on('opentag', (tag) => {
    if (open.length === 0) size = sizeOf(tag)
    if (open.push(tag.local) > mostDepth) throw new Error(`<${tag.local}> × ${mostDepth}`)
    checkTag(tag, parser.line, fault)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (words) => {
    if (open.at(-1) === 'style' && outside.test(words)) fault('svgReference', parser.line, { reference: 'style' })
  })
  parser.on('cdata', (words) => {
    if (outside.test(words)) fault('svgReference', parser.line, { reference: 'style' })
  })
  parser.on('processinginstruction', ({ target }) => fault('svgPiece', parser.line, { piece: `?${target}` }))
  parser.on('doctype', (type) => {
    if (type.includes('[')) fault('svgPiece', parser.line, { piece: '!DOCTYPE […]' })
  })
  try {
    parser.write(text).close()
    if (!size) fault('imageUnreadable', 1)
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/^\d+:\d+:\s*/, '').slice(0, 100) : ''
    fault('svgBroken', Math.max(1, parser.line), { detail })
  }
  return size
}

function checkTag(tag: SaxesTagNS, line: number, fault: FaultFinder): void {
  if (tag.uri !== namespace || !pieces.has(tag.local)) fault('svgPiece', line, { piece: tag.name.slice(0, 40) })
  for (const { name, local, value } of Object.values(tag.attributes)) {
    if (/^on/i.test(local)) fault('svgPiece', line, { piece: name.slice(0, 40) })
    else if (local.toLowerCase() === 'href' ? !own.test(value) : outside.test(value))
      fault('svgReference', line, { reference: `${name}="${value.slice(0, 60)}"` })
  }
}

function sizeOf({ attributes }: SaxesTagNS): Size | null {
  const pixels = (value: string | undefined) => Number(/^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(value ?? '')?.[1] ?? 0)
  const [, , boxWidth = '', boxHeight = ''] = (attributes['viewBox']?.value ?? '').trim().split(/[\s,]+/)
  const width = pixels(attributes['width']?.value) || pixels(boxWidth)
  const height = pixels(attributes['height']?.value) || pixels(boxHeight)
  return width && height ? { width: Math.round(width), height: Math.round(height) } : null
}
