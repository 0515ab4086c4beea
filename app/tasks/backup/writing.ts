/** Files written to the disk as they grow: brought there in one go at the end, they would keep everybody else's writing waiting. */
import { open } from 'node:fs/promises'

const bytesAtOnce = 8 << 20

/** The end of a pipeline. What came in is on the disk when it is over, not only on its way there. */
export function toDisk(place: string): (source: AsyncIterable<Buffer>) => Promise<void> {
  return async (source) => {
    const file = await open(place, 'w', 0o600)
    try {
      let ahead = 0
      for await (const chunk of source) {
        await file.writeFile(chunk)
        ahead += chunk.length
        if (ahead < bytesAtOnce) continue
        await file.datasync()
        ahead = 0
      }
      await file.sync()
    } finally {
      await file.close()
    }
  }
}
