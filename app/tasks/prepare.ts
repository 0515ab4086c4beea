/** From whatever is there to a database ready to serve: migrated, courses loaded, and the cast or the real register in it. */
import { recountStale } from '#app/domain/coverage/tallying.ts'
import { spellEverybody } from '#app/domain/person/spelling.ts'
import { MigrationProblem, migrationsOfThisCode } from '#db/journal.ts'
import { migrate } from '#db/migrating.ts'
import { say, t } from '#app/text/words.ts'
import { StartProblem } from '#app/web/env.ts'
import { typed } from '#app/web/typed.ts'
import { loadedOnce } from './content-loaded.ts'
import { loadContent } from './content.ts'
import { holdKey } from './key.ts'
import { seed } from './seed.ts'
import { asInTheBeginning } from './seed/beginning.ts'

export type Installation = { demo: boolean; demoPassword: string | undefined; origin: string; folder: string }

/** Answers the lines to print once the server listens. */
export async function prepare(installation: Installation): Promise<string[]> {
  await migrate(migrationsOfThisCode).catch((problem: unknown) => {
    if (problem instanceof MigrationProblem) throw new StartProblem(say(`start.database.${problem.reason}`, { detail: problem.message }))
    throw problem
  })
  await holdKey()
  const faulty = await loadedOnce(() => asInTheBeginning(installation.demo, () => loadContent()))
  const welcome = await seed(installation)
  await spellEverybody()
  await recountStale()
  return [
    ...(faulty.length > 0 ? [t('start.faultyCourses', { slugs: faulty.join(', '), command: typed('content:check') })] : []),
    ...welcome,
  ]
}
