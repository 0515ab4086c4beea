/** `npm run rescue STAFF_CODE`: for an administrator nobody else can let in. Who types it has the machine, and so the data, already. */
import { rescueAccount } from '#app/domain/factor/rescuing.ts'
import { Invalid, Refused } from '#app/domain/problem.ts'
import { say, t } from '#app/text/words.ts'
import { StartProblem } from '#app/web/env.ts'
import { absolute, path } from '#app/web/paths.ts'
import { typed } from '#app/web/typed.ts'
import { onThisSchema } from './backup/failing.ts'

export async function rescue(staffCode: string | undefined): Promise<string[]> {
  if (!staffCode) throw new StartProblem(t('start.rescueHow', { command: typed('rescue') }))
  try {
    const secret = await onThisSchema(() => rescueAccount(staffCode))
    return [t('start.rescued', { address: absolute(path('/reset/:token', { token: secret })) })]
  } catch (problem) {
    if (problem instanceof Invalid) throw new StartProblem(t('start.rescueUnknown', { code: staffCode }))
    throw problem instanceof Refused ? new StartProblem(say(problem.code, problem.params)) : problem
  }
}
