/** A worker that draws one certificate after the other. */
import { parentPort } from 'node:worker_threads'
import type { PaperDocument } from '#db/schema/index.ts'
import { drawCertificate } from '#app/ui/paper/certificate.ts'

export type Wanted = { document: PaperDocument; address: string }
export type Drawn = { bytes: Uint8Array<ArrayBuffer> } | { problem: string }

parentPort?.on('message', (wanted: Wanted) => void draw(wanted))

async function draw({ document, address }: Wanted): Promise<void> {
  try {
    const bytes = new Uint8Array(await drawCertificate(document, address))
    answer({ bytes }, [bytes.buffer])
  } catch (problem) {
    answer({ problem: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) })
  }
}

function answer(drawn: Drawn, moved: ArrayBuffer[] = []): void {
  parentPort?.postMessage(drawn, moved)
}
