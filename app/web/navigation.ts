/** Where each kind of person goes from the top of every page. */
import { type Deed, may } from '#app/domain/access.ts'
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
  { href: '/admin', key: 'nav.admin', deed: 'installation.run' },
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
