import type { ReactNode } from 'react'
import { type Locale, t } from '#app/text/words.ts'
import { Footer } from './footer.tsx'
import { Masthead, type NavLink, type ShellPerson } from './masthead.tsx'
import { Notice, type NoticeKind } from './notice.tsx'

export type Flash = { kind: NoticeKind; text: string }

type ShellProps = {
  person: ShellPerson | null
  links: NavLink[]
  /** The manual that belongs to the page. */
  help?: string | undefined
  demo: boolean
  locale: Locale
  /** The other language: its own name for itself, and the page to come back to. */
  other: { href: string; label: string }
  flash?: Flash | null
  /** Somebody's role cannot be used until a second step is set up, or a new password chosen. */
  resting?: 'secondFactor' | 'password' | null
  /** Whom to ask, in the foot of every page. */
  contact?: ReactNode
  children: ReactNode
}

/** What stands around every page. */
export function Shell({ person, links, help, demo, locale, other, flash = null, resting = null, contact, children }: ShellProps) {
  return (
    <>
      <a className="skip" href="#main">
        {t('ui.skip')}
      </a>
      <Masthead person={person} links={links} demo={demo} />
      <main id="main" tabIndex={-1}>
        {flash && (
          <div className="flash">
            <Notice kind={flash.kind} live>
              {flash.text}
            </Notice>
          </div>
        )}
        {resting && (
          <div className="flash">
            <Notice kind="warning" title={t('secondFactor.resting')}>
              {resting === 'password' ? (
                <a href="/account/password">{t('account.change')}</a>
              ) : (
                <a href="/account/second-factor">{t('secondFactor.restingNext')}</a>
              )}
            </Notice>
          </div>
        )}
        {children}
      </main>
      <Footer locale={locale} other={other} help={help} contact={contact} />
    </>
  )
}
