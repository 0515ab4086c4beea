/** Why a write could not be stored, where it is not the code's fault: a full or read-only disk, a database that is away. */
const sqlite = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY)/
/** PostgreSQL: insufficient resources, operator intervention, connection lost, read-only, others in the way for too long. */
const postgres = /^(53|57P|08|25006|40001|40P01)/
const system = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'ENOSPC', 'EROFS', 'EDQUOT', 'EIO'])

export function isTrouble(problem: unknown): boolean {
  for (let cause = problem; cause instanceof Error; cause = cause.cause) {
    if (/^(timeout exceeded when trying to connect|Connection terminated)/.test(cause.message)) return true
    if (!('code' in cause) || typeof cause.code !== 'string') continue
    if (sqlite.test(cause.code) || postgres.test(cause.code) || system.has(cause.code)) return true
  }
  return false
}
