/** The visitors of the matrix of access, and what a rule of it says. */

export const subjects = ['nobody', 'suspended', 'hocvien', 'nhansu', 'nhansu2', 'giangvien', 'lanhdao', 'quantri'] as const
export type Subject = (typeof subjects)[number]
export const everyone: Subject[] = [...subjects]
export const signedIn: Subject[] = ['hocvien', 'nhansu', 'nhansu2', 'giangvien', 'lanhdao', 'quantri']
export const officers: Subject[] = ['nhansu', 'nhansu2', 'lanhdao', 'quantri']
export const overA: Subject[] = ['nhansu', 'lanhdao', 'quantri']

/** `open`: who gets the page. `own`: those whose scope holds the thing asked for, among those whose role opens the page. `post`: nothing to read there. */
export type Rule = { path: string; open: Subject[]; own?: Subject[]; post?: true; canary?: () => string }
