/** What a step may be, and what may be founded by one: for the form and for what reads it. */
export const stepKinds = ['merge', 'absorb', 'divide', 'separate', 'rename', 'move', 'dissolve', 'transfer'] as const
export const foundedKinds = ['commune', 'ward', 'department', 'office', 'board', 'inspectorate', 'school', 'party', 'front'] as const
