/** Starting again on a database that has been seeded. */
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { accountEntered } from '#app/domain/account/entering.ts'
import { Invalid } from '#app/domain/problem.ts'
import { seed } from '#app/tasks/seed.ts'
import { StartProblem } from '#app/web/env.ts'
import { dataFolder } from '#db/address.ts'
import { db } from '#db'
import {
  agencies,
  attempts,
  certificates,
  enrolments,
  grants,
  history,
  people,
  requirementPersonTypes,
  requirements,
} from '#db/schema/index.ts'
import { cast } from '#tests/cast.ts'
import { stagePassword } from '#tests/stage.ts'

const demo = { demo: true, demoPassword: stagePassword, origin: 'http://127.0.0.1:3000', folder: dataFolder }

describe('starting again', () => {
  const tables = [agencies, people, requirements, requirementPersonTypes, enrolments, attempts, certificates, grants, history]
  let lines: string[] = []
  let before: number[] = []

  beforeAll(async () => {
    before = await Promise.all(tables.map((rows) => db.$count(rows)))
    lines = await seed(demo)
  })

  test('changes nothing', async () => {
    expect(await Promise.all(tables.map((rows) => db.$count(rows)))).toEqual(before)
  })

  test('prints the password and who may sign in as what', () => {
    expect(lines[0]).toContain(stagePassword)
    expect(lines).toHaveLength(1 + Object.keys(cast).length)
    for (const { staffCode, fullName } of Object.values(cast))
      expect(lines.some((line) => line.includes(staffCode) && line.includes(fullName))).toBe(true)
  })

  test('says so where nobody here knows the password any more', async () => {
    const [first] = await seed({ ...demo, demoPassword: undefined, folder: path.join(dataFolder, 'elsewhere') })
    expect(first).toContain('DEMO_PASSWORD')
  })

  test('with another DEMO_PASSWORD lets everybody in with that one', async () => {
    await seed({ ...demo, demoPassword: 'mật khẩu khác hẳn' })
    await expect(accountEntered({ name: cast.lanhdao.staffCode, password: stagePassword }, null)).rejects.toThrow(Invalid)
    await accountEntered({ name: cast.lanhdao.staffCode, password: 'mật khẩu khác hẳn' }, null)
    await seed(demo)
    await accountEntered({ name: cast.lanhdao.staffCode, password: stagePassword }, null)
  })

  test('for real use is refused: the cast is in it', async () => {
    await expect(seed({ ...demo, demo: false })).rejects.toThrow(StartProblem)
  })
})
