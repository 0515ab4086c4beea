/** Every proof, in the order in which they are run. */
import { backups } from './backups.ts'
import { clocks } from './clocks.ts'
import { crowds } from './crowds.ts'
import { cuts } from './cuts.ts'
import { fullDisk, readOnlyDisk } from './disks.ts'
import { handingIn } from './handing-in.ts'
import { kills } from './kills.ts'
import { lists } from './lists.ts'
import { numbers, numbersOnPostgres } from './numbers.ts'
import type { Proof } from './proof.ts'
import { signals, signalsUnderSystemd } from './signals.ts'
import { stalls } from './stalls.ts'
import { syncing } from './syncing.ts'

export const proofs: Proof[] = [
  kills,
  lists,
  syncing,
  cuts,
  signals,
  signalsUnderSystemd,
  clocks,
  fullDisk,
  readOnlyDisk,
  backups,
  handingIn,
  numbers,
  numbersOnPostgres,
  crowds,
  stalls,
]
