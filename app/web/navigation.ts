/** Where each kind of person goes from the top of every page. */
import { type Deed, holds, may } from '#app/domain/access.ts'
import type { Person } from '#app/domain/person/register.ts'
import { type MessageKey, t } from '#app/text/words.ts'

/** `also`: where its pages are besides. */
type Place = { href: string; key: MessageKey; deed?: Deed; also?: string }

const places: Place[] = [
  { href: '/', key: 'nav.home' },
  { href: '/courses', key: 'nav.courses', also: '/programmes' },
  { href: '/record', key: 'nav.record' },
  { href: '/overview', key: 'nav.overview', deed: 'coverage.see' },
  { href: '/hr/coverage', key: 'nav.coverage', deed: 'coverage.see' },
  { href: '/hr/completions', key: 'nav.completions', deed: 'completion.see' },
  { href: '/hr/people', key: 'nav.people', deed: 'person.see' },
  { href: '/studio', key: 'nav.studio', deed: 'course.study' },
  { href: '/admin', key: 'nav.admin', deed: 'role.grant' },
]

export function linksFor(person: Person | null, path: string) {
  if (!person) return []
  return places
    .filter(({ deed }) => !deed || may(person, deed))
    .map(({ href, key, also = href }) => ({
      href,
      label: t(key as 'nav.home'),
      current: href === '/' ? path === '/' : path === href || [href, also].some((place) => path.startsWith(`${place}/`)),
    }))
}

/** The manual that belongs to the page: of the work done there or, where there is none, of the highest role. */
export function manualOf(person: Person | null, path: string): string {
  if (!person) return '/help'
  const own = highest.find((role) => holds(person, role)) ?? 'learner'
  const here = manuals.find(({ at, deed }) => path.startsWith(at) && (!deed || may(person, deed)))
  return `/help/${here?.manual ?? own}`
}

const highest = ['administrator', 'hr', 'trainer', 'leader'] as const

const manuals: { at: string; manual: string; deed?: Deed }[] = [
  { at: '/courses', manual: 'learner' },
  { at: '/programmes', manual: 'learner' },
  { at: '/attempts', manual: 'learner' },
  { at: '/record', manual: 'learner' },
  { at: '/overview', manual: 'leader', deed: 'coverage.see' },
  { at: '/hr', manual: 'hr', deed: 'account.activate' },
  { at: '/studio', manual: 'trainer', deed: 'course.study' },
  { at: '/admin', manual: 'administrator', deed: 'role.grant' },
]
