/** The figures as tables of words: for a terminal, and as Markdown. */
import type { Result } from '../measure/result.ts'
import type { Target } from './targets.ts'

export type Table = { head: string[]; lines: string[][] }

export function tableOf(result: Result, targets: Target[]): string {
  const { machine, engine, people, memory, failed } = result
  return [
    '',
    `${people} people, ${result.rows['completions']} completions, ${engine}`,
    `${machine.processors} × ${machine.processor}, ${machine.memory} GB, Node ${machine.node}; load before ${machine.loadBefore.toFixed(1)}, fsync ${machine.sync.p50.toFixed(2)} ms`,
    '',
    ...plain(pagesIn(result)),
    '',
    ...plain(heavyIn(result)),
    '',
    `memory: ${memory.started.toFixed(0)} MB when it listens, ${memory.pages.toFixed(0)} after the pages, ${memory.sheets.toFixed(0)} after the spreadsheets, ${memory.imports.toFixed(0)} after the list of people, at most ${memory.most.toFixed(0)}`,
    '',
    ...plain(targetsAsTable(targets)),
    ...(failed.length > 0 ? ['', 'not measured:', ...failed] : []),
  ].join('\n')
}

export function pagesIn({ rowsMeasured }: Result): Table {
  const lines = rowsMeasured.flatMap(({ label, product, remix, node, sqlite }) =>
    Object.entries(product).map(([connections, figures]) => {
      const beside = (other: { perSecond: number } | undefined) => (other ? (figures.perSecond / other.perSecond).toFixed(2) : '')
      return [
        label,
        connections,
        ...[figures.p50, figures.p95, figures.p99].map(short),
        short(figures.perSecond),
        short(figures.cpu),
        short(figures.bytes / 1024),
        beside(remix[connections]),
        beside(node[connections]),
        beside(sqlite?.[connections]),
      ]
    }),
  )
  const head = ['', 'at once', 'p50 ms', 'p95 ms', 'p99 ms', 'a second', 'CPU ms', 'KB', '÷ Remix', '÷ Node', '÷ Node+SQLite']
  return { head, lines }
}

export function heavyIn({ sheets, imports }: Result): Table {
  return {
    head: ['', 'seconds', 'CPU s', 'MB', 'others p50 ms', 'others p95 ms', 'others most ms', 'resident MB'],
    lines: [...sheets, ...imports].map(({ label, seconds, cpu, bytes, meanwhile, memory }) => [
      label,
      seconds.toFixed(1),
      (cpu / 1000).toFixed(1),
      (bytes / 1024 ** 2).toFixed(1),
      ...[meanwhile.p50, meanwhile.p95, meanwhile.most].map(short),
      memory.toFixed(0),
    ]),
  }
}

export function targetsAsTable(targets: Target[]): Table {
  return {
    head: ['target', 'wanted', 'found', ''],
    lines: targets.map(({ label, wanted, found, reached }) => [label, wanted, found, reached ? 'reached' : 'missed']),
  }
}

export function markdown({ head, lines }: Table): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, place) => (place === 0 ? '---' : '--:'))
  return [line(head), line(rule), ...lines.map(line)].join('\n')
}

function plain({ head, lines }: Table): string[] {
  const all = [head, ...lines]
  const widths = head.map((_, place) => Math.max(...all.map((cells) => cells[place]?.length ?? 0)))
  return all.map((cells) =>
    cells.map((cell, place) => (place === 0 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0))).join('  '),
  )
}

/** Three figures tell enough. */
function short(number: number): string {
  if (number >= 100) return number.toFixed(0)
  return number >= 10 ? number.toFixed(1) : number.toFixed(2)
}
