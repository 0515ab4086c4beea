/** The sets of settings that may be taken here: that of a demo only where the installation is one. */
import type { Preset } from '#app/domain/setting/settings.ts'
import { env } from '#app/web/env.ts'

export function presetsHere(): Preset[] {
  return env.demo ? ['level2', 'level3', 'demo'] : ['level2', 'level3']
}
