/** One small write, to prove that writes are stored. */
import { connection } from '#db'

export async function beat(): Promise<void> {
  await connection().ping()
}
