/** Where the numbers lead. */
export type Query = Record<string, string>

/** The people behind a number. */
export function peopleLink(query: Query, asked: Query): string {
  return `/hr/coverage/people?${new URLSearchParams({ ...query, ...asked })}`
}

/** One agency's own people: without all that is below it. */
export function ownLink({ requirement = '', course = '' }: Query, agency: string, asked: Query): string {
  return peopleLink({ requirement, course, agency }, asked)
}

/** Agencies behind a number. */
export function coverageLink({ requirement = '', under = '' }: Query, asked: Query = {}): string {
  return `/hr/coverage?${new URLSearchParams({ requirement, ...(under && { under }), ...asked })}`
}

export function agencyLink({ requirement = '', course = '' }: Query, id: string): string {
  return `/overview/agencies/${id}?${new URLSearchParams({ requirement, course })}`
}
