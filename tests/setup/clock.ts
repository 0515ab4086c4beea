/** Every test file begins at the same moment, on a clock that runs. */
import { beforeEach } from 'vitest'
import { at, opening } from '#tests/time.ts'

at(opening)
beforeEach(() => at(opening))
