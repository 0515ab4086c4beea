/** A province of invented people, made once and kept: `installation` says that it is one, so that nothing is ever put into a database in use. */
import { eq } from 'drizzle-orm'
import { system } from '#app/domain/access.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { recount } from '#app/domain/coverage/tallying.ts'
import { found } from '#app/domain/problem.ts'
import { changeSetting } from '#app/domain/setting/changing.ts'
import { prepare } from '#app/tasks/prepare.ts'
import { db, disconnect, transaction } from '#db'
import { dataFolder } from '#db/address.ts'
import { migrationsOfThisCode } from '#db/journal.ts'
import { migrate } from '#db/migrating.ts'
import {
  accounts,
  answers,
  attemptQuestions,
  attempts,
  certificates,
  certificateStatuses,
  completionDays,
  completions,
  enrolments,
  grants,
  history,
  installation,
  moduleProgress,
  people,
  personStates,
  postings,
  registers,
  signInNames,
} from '#db/schema/index.ts'
import { loadCourses } from './courses.ts'
import { learn } from './learning.ts'
import { enterPeople, giveRoles, openPlaces } from './people.ts'
import { planOf } from './plan.ts'
import { begin } from './sheets.ts'
import { isNowhere, openStore } from './store.ts'

export type Size = { people: number; agencies: number; courses: number; completions: number }

const mark = 'benchProvince'
const filled = [
  people,
  postings,
  personStates,
  accounts,
  signInNames,
  grants,
  enrolments,
  moduleProgress,
  attempts,
  attemptQuestions,
  answers,
  completionDays,
  completions,
  certificates,
  certificateStatuses,
  registers,
  history,
]

/** Fills an empty database; what is there of this size stays as it is. Answers the seconds it took, null where nothing was to do. */
export async function holdProvince(size: Size, tell: (line: string) => void): Promise<number | null> {
  const known = await knownSize()
  if (known === JSON.stringify(size)) {
    await migrate(migrationsOfThisCode) // it may have been filled by an earlier version
    return null
  }
  if (known !== 'nowhere')
    throw new Error(`In ${dataFolder} lies another database (${known}). Choose another DATA_DIR or DATABASE_URL, or remove it.`)
  const since = performance.now()
  const say = (line: string) => tell(`${((performance.now() - since) / 1000).toFixed(0).padStart(4)} s  ${line}`)
  await prepare({ demo: false, demoPassword: undefined, origin: 'http://127.0.0.1', folder: dataFolder })
  await noteSize('half filled')
  await changeSetting(system, 'confirmMinutes', 60) // a run asks for spreadsheets some while after it has signed in
  await changeSetting(system, 'idleStaff', 120)
  say('courses')
  const courses = await loadCourses(size.courses)
  const top = found(await agencyByKey('tinh-lang-son')).id
  const places = await openPlaces(top, size.agencies)
  say(`${courses.length} courses, ${places.length} agencies; the people`)
  await disconnect()
  const store = await openStore(filled)
  const everybody = await enterPeople(store, places, size.people)
  await giveRoles(store, everybody, top)
  const plan = planOf(size.people, size.completions, courses)
  say('what they have learnt')
  await learn(store, plan, everybody, courses, (done) => {
    if (done % 100_000 === 0 || done === size.completions) say(`${done} completions`)
  })
  await begin(store, plan, everybody, courses)
  say('indexes and references')
  await store.close()
  say('coverage, by the product’s own counting')
  for (const place of places) await recount([place.id])
  await noteSize(JSON.stringify(size))
  say('done')
  return (performance.now() - since) / 1000
}

async function knownSize(): Promise<string> {
  if (await isNowhere()) return 'nowhere'
  const [row] = await db.select({ value: installation.value }).from(installation).where(eq(installation.key, mark))
  return row?.value ?? 'not of a bench'
}

async function noteSize(value: string): Promise<void> {
  await transaction((tx) =>
    tx.insert(installation).values({ key: mark, value }).onConflictDoUpdate({ target: installation.key, set: { value } }),
  )
}

/** What a run is told of the province it measures. */
export async function sizeOfProvince(): Promise<Record<string, number>> {
  const tables = { people, enrolments, attempts, completions, certificates, history } as const
  const rows: Record<string, number> = {}
  for (const [name, table] of Object.entries(tables)) rows[name] = await db.$count(found(table))
  return rows
}
