/** Every proof, in the order in which they are run. */
import { cuts } from './cuts.ts'
import { handingIn } from './handing-in.ts'
import { kills } from './kills.ts'
import { numbers } from './numbers.ts'
import type { Proof } from './proof.ts'
import { signals } from './signals.ts'

export const proofs: Proof[] = [kills, cuts, signals, handingIn, numbers]
