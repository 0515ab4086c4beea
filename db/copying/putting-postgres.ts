/** A database in the place of a database: loaded under a name of its own, then both are renamed at once. */
import { addressOf, connected, createDatabase, loadInto, quoted } from './postgres.ts'
import { CopyProblem } from './problem.ts'

export async function assertUnusedOnPostgres(url: string): Promise<void> {
  const others = await connected(url, async (client) => {
    const { rows } = await client.query<{ who: string }>(
      `select coalesce(nullif(application_name, ''), usename::text, '?') as who from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
    )
    return rows
  })
  if (others[0]) throw new CopyProblem('inUse', others[0].who)
}

export async function putOnPostgres(url: string, copy: string, stamp: string): Promise<string> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  const fresh = `${name}_restored_${stamp}`
  const aside = `${name}_before_restore_${stamp}`
  await loadInto(await createDatabase(url, fresh), copy)
  await connected(addressOf(url, 'postgres'), async (client) => {
    await client.query('begin')
    await client.query(`alter database ${quoted(name)} rename to ${quoted(aside)}`)
    await client.query(`alter database ${quoted(fresh)} rename to ${quoted(name)}`)
    await client.query('commit')
  })
  await connected(url, (client) => client.query('analyze'))
  return aside
}
