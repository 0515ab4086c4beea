/** For tests of merging: how two are merged, and all that a merge may touch. */
import { system } from '#app/domain/access.ts'
import { enter } from '#app/domain/coverage/registering.ts'
import { merge } from '#app/domain/merge/merging.ts'
import type { Side, Terms } from '#app/domain/merge/terms.ts'
import type { Person } from '#app/domain/person/register.ts'
import { db } from '#db'
import {
  accounts,
  certificates,
  completions,
  coverageDays,
  coverageTallies,
  enrolments,
  people,
  personStates,
  postings,
  signInNames,
  suspensions,
} from '#db/schema/index.ts'

/** Two records of an officer's agency made one, and a third that was not. For tests about pages. */
export async function aMergeOf(officer: Person): Promise<{ twin: string; merge: string }> {
  const posting = { agencyId: officer.posting?.agencyId ?? '', position: 'Chuyên viên', from: '2026-01-01' }
  const enterAs = (staffCode: string) => enter(system, { fullName: 'Đặng Thị Riêng', staffCode, type: 'congChuc' }, posting)
  const [one, other, twin] = [await enterAs('RIENG71'), await enterAs('RIENG72'), await enterAs('RIENG73')]
  const { id } = await merge(officer, terms(one, other))
  return { twin, merge: id }
}

type How = { fields?: Partial<Terms['fields']>; career?: Side; names?: boolean }

/** The first stays, with all its fields and its career, unless told. */
export function terms(oneId: string, otherId: string, { fields = {}, career = 'one', names = true }: How = {}): Terms {
  const own = {
    fullName: 'one',
    staffCode: 'one',
    type: 'one',
    sex: 'one',
    birthDate: 'one',
    citizenId: 'one',
    email: 'one',
    phone: 'one',
  } as const
  return { oneId, otherId, stays: 'one', career, names, fields: { ...own, ...fields } }
}

/** Every row of every table that a merge writes, in one order. */
export async function register() {
  const rows = async (table: Parameters<ReturnType<typeof db.select>['from']>[0]) =>
    (await db.select().from(table)).map((row) => JSON.stringify(row)).sort()
  return {
    people: await rows(people),
    postings: await rows(postings),
    states: await rows(personStates),
    enrolments: await rows(enrolments),
    completions: await rows(completions),
    certificates: await rows(certificates),
    accounts: await rows(accounts),
    names: await rows(signInNames),
    suspensions: await rows(suspensions),
    days: await rows(coverageDays),
    tallies: (await db.select().from(coverageTallies))
      .map(({ requirementId, part, agencyId, obliged, completed, begun, idle, excluded }) =>
        JSON.stringify([requirementId, part, agencyId, obliged, completed, begun, idle, excluded]),
      )
      .sort(),
  }
}
