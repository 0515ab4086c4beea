import { t } from '#app/text/words.ts'
import { Icon } from './icon.tsx'
import { Mark } from './mark.tsx'

export type NavLink = { href: string; label: string; current?: boolean }
export type ShellPerson = { name: string; place?: string | null }

/** The navigation is there twice, for a wide screen and for a phone; a reader meets only the one that is shown. */
export function Masthead({ person, links, demo }: { person: ShellPerson | null; links: NavLink[]; demo: boolean }) {
  return (
    <header className="masthead">
      {demo && (
        <p className="demo-band">
          <b>{t('ui.demo')}</b> <span>{t('ui.demoAbout')}</span>
        </p>
      )}
      <div className="masthead-row">
        <a className="brand" href="/">
          <Mark size={40} />
          <span>{t('ui.product')}</span>
        </a>
        {links.length > 0 && (
          <nav className="nav-wide" aria-label={t('ui.navigation')}>
            <NavLinks links={links} />
          </nav>
        )}
        {person ? <AccountMenu person={person} /> : <SignInLink />}
        {links.length > 0 && (
          <details className="menu menu-narrow">
            <summary>
              <Icon name="menu" />
              {t('ui.menu')}
            </summary>
            <nav className="menu-panel" aria-label={t('ui.navigation')}>
              <NavLinks links={links} />
            </nav>
          </details>
        )}
      </div>
    </header>
  )
}

function NavLinks({ links }: { links: NavLink[] }) {
  return (
    <ul>
      {links.map(({ href, label, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

function AccountMenu({ person: { name, place } }: { person: ShellPerson }) {
  return (
    <details className="menu menu-account">
      <summary>
        <Icon name="person" />
        <span className="menu-name">{name}</span>
        <Icon name="down" />
      </summary>
      <div className="menu-panel">
        <p className="menu-who">
          <b>{name}</b>
          {place && <span>{place}</span>}
        </p>
        <ul>
          <li>
            <a href="/account">{t('ui.account')}</a>
          </li>
          <li>
            <form method="post" action="/sign-out">
              <button type="submit">{t('ui.signOut')}</button>
            </form>
          </li>
        </ul>
      </div>
    </details>
  )
}

function SignInLink() {
  return (
    <a className="button button-quiet masthead-sign-in" href="/sign-in">
      {t('ui.signIn')}
    </a>
  )
}
