/** The figures as a picture: for each page how long it takes, beside a bare Remix route and a bare Node server. */
import type { Result } from '../measure/result.ts'

const width = 860
const left = 230
const right = 90
const rowHeight = 34
const top = 76

const colours = { product: '#27496a', remix: '#b8a0ab', node: '#d9dee5', ink: '#1d2733', grey: '#51606f', line: '#e3e8ee' }
const ticks = [0.1, 0.3, 1, 3, 10, 30, 100, 300]

/** Milliseconds at p50 with one connection, on a scale where each step is the same factor. */
export function drawingOf({ rowsMeasured, people, taken }: Result): string {
  const rows = rowsMeasured.filter(({ product }) => product['1'])
  const height = top + rows.length * rowHeight + 40
  const most = Math.max(...rows.map(({ product }) => product['1']?.p50 ?? 0), 10)
  const shown = ticks.filter((tick) => tick <= most * 3)
  const last = shown.at(-1) ?? 100
  const place = (milliseconds: number) => {
    const share = Math.log(Math.max(milliseconds, 0.1) / 0.1) / Math.log(last / 0.1)
    return left + share * (width - left - right)
  }
  const bar = (y: number, thick: number, milliseconds: number, colour: string) =>
    `<rect x="${left}" y="${y}" width="${Math.max(1, place(milliseconds) - left).toFixed(1)}" height="${thick}" fill="${colour}" rx="1"/>`
  const lines = rows.flatMap(({ label, product, remix, node }, index) => {
    const y = top + index * rowHeight
    const own = product['1']?.p50 ?? 0
    return [
      text(left - 12, y + 17, label, colours.ink, 'end'),
      bar(y + 4, 11, own, colours.product),
      bar(y + 16, 5, remix['1']?.p50 ?? 0, colours.remix),
      bar(y + 22, 5, node['1']?.p50 ?? 0, colours.node),
      text(place(own) + 6, y + 14, `${own < 10 ? own.toFixed(1) : own.toFixed(0)} ms`, colours.product, 'start'),
    ]
  })
  const scale = shown.flatMap((tick) => [
    `<line x1="${place(tick).toFixed(1)}" x2="${place(tick).toFixed(1)}" y1="${top - 6}" y2="${height - 34}" stroke="${colours.line}"/>`,
    text(place(tick), height - 18, `${tick} ms`, colours.grey, 'middle'),
  ])
  const legend = [
    { x: left, colour: colours.product, label: 'Tập Huấn' },
    { x: left + 110, colour: colours.remix, label: 'a bare Remix route, the same bytes' },
    { x: left + 350, colour: colours.node, label: 'a bare Node server, the same bytes' },
  ].map(({ x, colour, label }) => {
    return `<rect x="${x}" y="44" width="12" height="12" fill="${colour}" rx="2"/>${text(x + 18, 54, label, colours.grey, 'start')}`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="24" y="28" font-size="16" font-weight="600" fill="${colours.ink}">Time to an answer, ${people.toLocaleString('en')} people, one request at a time, p50</text>`,
    ...legend,
    ...scale,
    ...lines,
    text(24, height - 18, taken.slice(0, 10), colours.grey, 'start'),
    '</svg>',
    '',
  ].join('\n')
}

function text(x: number, y: number, words: string, colour: string, anchor: 'start' | 'middle' | 'end'): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<text x="${x.toFixed(1)}" y="${y}" fill="${colour}" text-anchor="${anchor}">${safe}</text>`
}
