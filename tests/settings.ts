/** Settings as a test wants them. */
import { system } from '#app/domain/access.ts'
import { changeSetting } from '#app/domain/setting/changing.ts'
import { isSetting, type Settings } from '#app/domain/setting/settings.ts'

export async function decide(wanted: Partial<Settings>): Promise<void> {
  for (const [name, value] of Object.entries(wanted)) if (isSetting(name)) await changeSetting(system, name, value)
}
