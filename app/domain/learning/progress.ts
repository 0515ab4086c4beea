/** Modules, and how far somebody is with them. */
import { and, asc, eq, isNull } from 'drizzle-orm'
import { now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found, refuse } from '#app/domain/problem.ts'
import { remembering } from '#app/domain/remembering.ts'
import { db, transaction } from '#db'
import { often } from '#db/often.ts'
import { moduleProgress, modules } from '#db/schema/index.ts'
import type { Enrolment } from './enrolling.ts'

export type Module = { id: string; place: number; slug: string; title: string; required: boolean; minutes: number }
export type ModuleState = 'todo' | 'doing' | 'done'

const outline = {
  id: modules.id,
  place: modules.place,
  slug: modules.slug,
  title: modules.title,
  required: modules.required,
  minutes: modules.minutes,
}

export const modulesOf = remembering(
  500,
  async (versionId): Promise<readonly Module[]> =>
    db.select(outline).from(modules).where(eq(modules.versionId, versionId)).orderBy(asc(modules.place)),
)

/** With all there is to read. */
export async function moduleBySlug(versionId: string, slug: string | undefined) {
  const { id } = found((await modulesOf(versionId)).find((module) => module.slug === slug))
  return lessonOf(id)
}

const lessonOf = remembering(100, async (id) => {
  const [module] = await db
    .select({ ...outline, html: modules.html, contents: modules.contents })
    .from(modules)
    .where(eq(modules.id, id))
  return found(module)
})

/** By module id; a module not there has not been begun. */
export async function progressOf(enrolment: Enrolment): Promise<Map<string, ModuleState>> {
  const rows = await begun({ enrolmentId: enrolment.id })
  return new Map(rows.map((row) => [row.moduleId, row.doneAt ? 'done' : 'doing']))
}

const begun = often(['enrolmentId'], ({ enrolmentId }) =>
  db
    .select({ moduleId: moduleProgress.moduleId, doneAt: moduleProgress.doneAt })
    .from(moduleProgress)
    .where(eq(moduleProgress.enrolmentId, enrolmentId)),
)

export async function doneModules(enrolment: Enrolment): Promise<Set<string>> {
  const progress = await progressOf(enrolment)
  return new Set([...progress].filter(([, state]) => state === 'done').map(([moduleId]) => moduleId))
}

/** Noted the first time; reading again writes nothing. */
export async function openModule(enrolment: Enrolment, module: Module): Promise<void> {
  if (!(await isUnopened(enrolment, module))) return
  await transaction((tx) =>
    tx.insert(moduleProgress).values({ enrolmentId: enrolment.id, moduleId: module.id, openedAt: now() }).onConflictDoNothing(),
  )
}

export async function isUnopened(enrolment: Enrolment, module: Module): Promise<boolean> {
  return enrolment.closedAt === null && !(await progressOf(enrolment)).has(module.id)
}

/** Twice is once. Its consequences are drawn by `coverage/finishing.ts`, which calls this. */
export async function markDone(person: Person, enrolment: Enrolment, module: Module): Promise<void> {
  if (enrolment.closedAt) refuse('enrolment.closed')
  await transaction(async (tx) => {
    const [open] = await db
      .select({ doneAt: moduleProgress.doneAt })
      .from(moduleProgress)
      .where(and(eq(moduleProgress.enrolmentId, enrolment.id), eq(moduleProgress.moduleId, module.id)))
    if (open?.doneAt) return
    await tx.insert(moduleProgress).values({ enrolmentId: enrolment.id, moduleId: module.id, openedAt: now() }).onConflictDoNothing()
    await tx
      .update(moduleProgress)
      .set({ doneAt: now() })
      .where(and(eq(moduleProgress.enrolmentId, enrolment.id), eq(moduleProgress.moduleId, module.id), isNull(moduleProgress.doneAt)))
    await record(person, 'module.done', { kind: 'enrolment', id: enrolment.id, personId: person.id }, { module: module.slug })
  })
}
