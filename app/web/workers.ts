/** Where what works beside the server begins: built it is one file; as it is written it takes seconds to load, and a quarter of a gigabyte. */
import path from 'node:path'

type Source =
  | 'app/tasks/backup/worker.ts'
  | 'app/tasks/checkpoint/worker.ts'
  | 'app/tasks/jobs/worker.ts'
  | 'app/web/paper-maker.ts'
  | 'app/web/spreadsheet-maker.ts'

/** From the folder the server runs in: the bundle does not hold them. */
export function workerFile(source: Source): string {
  return path.resolve(import.meta.env.PROD ? `build/workers/${source.replace(/\.ts$/, '.js')}` : source)
}
