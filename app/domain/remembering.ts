/** What never changes is read once. */

/** Answers as `read` does; the `most` things asked for last stay in memory. What could not be read is looked for again. */
export function remembering<Thing>(most: number, read: (id: string) => Promise<Thing>): (id: string) => Promise<Thing> {
  const known = new Map<string, Thing>()
  return async (id) => {
    const thing = known.get(id) ?? (await read(id))
    known.delete(id) // to the end, away from those that are dropped first
    known.set(id, thing)
    const [oldest] = known.size > most ? known.keys() : []
    if (oldest !== undefined) known.delete(oldest)
    return thing
  }
}
