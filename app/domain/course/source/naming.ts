/** What a file of a course's folder is, told by its path alone. */
export type Role =
  | { role: 'course' }
  | { role: 'module' | 'quiz'; number: number; slug: string }
  | { role: 'image' | 'file'; name: string }
  | { role: 'misnamed' }
  | { role: 'stray' }

export function roleOf(path: string): Role {
  if (path === 'course.md') return { role: 'course' }
  const [, folder, rest = ''] = /^(images|files)\/(.+)$/.exec(path) ?? []
  if (folder) return isServable(rest) ? { role: folder === 'images' ? 'image' : 'file', name: lastOf(rest) } : { role: 'misnamed' }
  const [, number, slug, quiz] = /^(\d{1,3})-([a-z0-9]+(?:-[a-z0-9]+)*)(\.quiz)?\.md$/.exec(path) ?? []
  if (number && slug) return { role: quiz ? 'quiz' : 'module', number: Number(number), slug }
  return path.endsWith('.md') ? { role: 'misnamed' } : { role: 'stray' }
}

export function isSlug(name: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)
}

/** Vietnamese names are welcome; what Windows refuses in a name is not. */
function isServable(name: string): boolean {
  return /^[^\\:*?"<>|\p{C}]+$/u.test(name) && name.split('/').every((part) => part !== '' && part !== '..' && !/^[. ]|[. ]$/.test(part))
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
