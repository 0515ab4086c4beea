/** The figures of a run as a page and a picture of the documentation. */
import { writeFileSync } from 'node:fs'
import type { Result } from '../measure/result.ts'
import { drawingOf } from './drawing.ts'
import { markdown, pagesIn, heavyIn, targetsAsTable } from './table.ts'
import type { Target } from './targets.ts'

export function publish(result: Result, targets: Target[]): void {
  writeFileSync('docs/pictures/figures.svg', drawingOf(result))
  writeFileSync('docs/figures.md', pageOf(result, targets))
}

function pageOf(result: Result, targets: Target[]): string {
  const { machine, memory, rows, failed } = result
  const counted = Object.entries(rows).map(([name, count]) => `${count.toLocaleString('en')} ${name}`)
  return `# How fast it is

Written by \`npm run bench -- --publish\`, ${result.taken.slice(0, 10)}.

![Time to an answer of each page](pictures/figures.svg)

## What was measured, and on what

- ${machine.processors} processors (${machine.processor}), ${machine.memory} GB, ${machine.system}, Node ${machine.node}. Load generator, server and yardsticks share them.
- ${result.engine}; a page is on the disk ${machine.sync.p50.toFixed(2)} ms after it was written (p95 ${machine.sync.p95.toFixed(2)} ms). The machine's load before the run was ${machine.loadBefore.toFixed(1)}.
- ${counted.join(', ')}. The people are invented. Enrolments, attempts, completions, numbered papers and their history are put in set-wise and not by the
  commands; lessons read and single answers are there for the latest 20,000 completions and for whoever is in the middle of a course; the coverage is counted by the product.
- The built server as a process of its own, with its log and all its rounds; asked over loopback as a browser asks, with \`Accept-Encoding: gzip\`.
  "At once" is the number of connections, each asking anew as soon as it has its answer. CPU is the processor time of the server, all threads, for one request.
- Each page stands beside two servers that give the same bytes in the same run. *Remix*: its Express template with compression, one route whose component is the
  very HTML, no database. *Node*: \`node:http\`, the bytes compressed once beforehand. For the lesson also *Node+SQLite*: session, person and lesson asked for in
  two statements, sent without compression. ÷ is our answers a second by theirs.
- A practice answer is a POST that is stored for good (fsync) before it is acknowledged; the yardsticks only redirect. An exam is ${result.examRequests} requests.

## Figures

${markdown(pagesIn(result))}

${markdown(heavyIn(result))}

"Others" are readers of lessons meanwhile. The list of people is an .xlsx file of as many new people, sent, previewed, confirmed and taken back on the pages.

Resident memory: ${memory.started.toFixed(0)} MB when it listens, ${memory.pages.toFixed(0)} MB after the pages, ${memory.sheets.toFixed(0)} MB after the spreadsheets, ${memory.imports.toFixed(0)} MB after the list of people, at most ${memory.most.toFixed(0)} MB.

## What was to be reached

${markdown(targetsAsTable(targets))}
${failed.length > 0 ? `\nNot measured: ${failed.join('; ')}\n` : ''}
## To measure again

\`\`\`sh
npm run bench                        # fills .bench/1 (some minutes, once), then measures
npm run bench -- --short             # two seconds a measurement rather than five
npm run bench -- --times 10          # 250,000 people, 5 million completions, in .bench/10
npm run bench -- --only lesson,exam  # these alone
npm run bench -- --publish           # writes this page and its picture
DATABASE_URL=postgres://… npm run bench   # an empty PostgreSQL database of its own
\`\`\`

Nothing is ever put into a database that the bench has not made. A run uses up people who have not sat the exam; when none is left, remove the folder.
`
}
