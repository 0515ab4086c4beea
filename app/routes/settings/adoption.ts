/** POST /admin/settings/adoption: every setting as a preset says. */
import { z } from 'zod'
import { missing } from '#app/domain/problem.ts'
import { adoptPreset } from '#app/domain/setting/changing.ts'
import { confirmed } from '#app/web/confirming.ts'
import { allowed, anyone } from '#app/web/doors.ts'
import { readOrRefuse } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'
import { presetsHere } from './presets.ts'

export const action = allowed(
  'setting.change',
  confirmed(async ({ person, request }) => {
    const { preset } = await readOrRefuse(request, z.object({ preset: z.enum(presetsHere()) }))
    return goTo('/admin/settings', {}, 'setting.adopted', { count: await adoptPreset(person, preset) })
  }),
)

export const loader = anyone(async () => missing())
