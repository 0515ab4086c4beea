/** Which database: the only place in `db/` that reads the environment. */
import path from 'node:path'

const url = process.env['DATABASE_URL']?.trim() ?? ''

export const dialect: 'postgres' | 'sqlite' = /^postgres(ql)?:\/\//.test(url) ? 'postgres' : 'sqlite'

export const postgresUrl = url

export const dataFolder = path.resolve(process.env['DATA_DIR'] ?? 'data')

export const sqliteFile = path.join(dataFolder, 'tap-huan.db')

/** True where DATABASE_URL says something that is neither empty nor PostgreSQL. */
export const isUnknownAddress = url !== '' && dialect === 'sqlite'
