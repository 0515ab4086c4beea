/** The test's own database with nothing in it but its tables. */
import Database from 'better-sqlite3'
import { dialect, postgresUrl, sqliteFile } from '#db/address.ts'
import { columnsOf as columnsOnPostgres, connected, quoted } from '#db/copying/postgres.ts'
import { columnsOf } from '#db/copying/sqlite.ts'

export async function emptied(): Promise<void> {
  if (dialect === 'postgres')
    return connected(postgresUrl, async (client) => {
      const tables = Object.keys(await columnsOnPostgres(client))
      await client.query(`truncate ${tables.map(quoted).join(', ')}`)
    })
  const connection = new Database(sqliteFile)
  connection.pragma('foreign_keys = OFF')
  for (const table of Object.keys(columnsOf(connection))) connection.exec(`delete from ${quoted(table)}`)
  connection.close()
}
