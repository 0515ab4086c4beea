/** The visitors of the matrix of access, and what a rule of it says. */

export const subjects = ['nobody', 'suspended', 'hocvien', 'nhansu', 'nhansu2', 'giangvien', 'lanhdao', 'quantri', 'quantrixa'] as const
export type Subject = (typeof subjects)[number]
export const everyone: Subject[] = [...subjects]
export const signedIn: Subject[] = ['hocvien', 'nhansu', 'nhansu2', 'giangvien', 'lanhdao', 'quantri']
export const officers: Subject[] = ['nhansu', 'nhansu2', 'lanhdao', 'quantri']
export const overA: Subject[] = ['nhansu', 'lanhdao', 'quantri']

/** `quantrixa` administers the first officer's commune alone: the same as `quantri`, but for what is of the whole province. */
export function opensTo(subject: Subject, { whole, open, own = open }: Rule): { role: boolean; page: boolean } {
  const like = subject === 'quantrixa' && !whole ? 'quantri' : subject
  return { role: open.includes(like), page: open.includes(like) && own.includes(like) }
}

/** `open`: who gets the page. `own`: those whose scope holds the thing asked for, among those whose role opens the page. `whole`: of the province. `post`: nothing to read there. */
export type Rule = { path: string; open: Subject[]; own?: Subject[]; whole?: true; post?: true; canary?: () => string }
