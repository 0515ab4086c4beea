/** Which matters are matters of security: families of what commands record, and of what no command records because it was turned away. */
export const families = {
  entry: ['session', 'signIn'],
  account: ['account', 'activation', 'password', 'reset', 'secondFactor'],
  right: ['role', 'feed'],
  refusal: ['request'],
  data: ['export', 'disclosure'],
  installation: ['setting', 'installation', 'backup'],
} as const

export type Family = keyof typeof families

export const familyNames = Object.keys(families) as Family[]

/** By the first word of an event: `session.begun` belongs to entry. */
export function familyOf(event: string): Family | null {
  const [first] = event.split('.', 1)
  return familyNames.find((family) => families[family].some((word) => word === first)) ?? null
}

export function isFamily(name: string | null): name is Family {
  return name !== null && Object.hasOwn(families, name)
}
