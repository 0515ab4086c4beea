import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'
import { LinkButton } from './button.tsx'
import { Icon } from './icon.tsx'

type FoldedActionsProps = { links: { href: string; label: ReactNode }[]; children: ReactNode }

/**
 * Beside what is done most often, where else one can go: buttons in a row on a desk, folded under one on a phone, so that
 * the page itself is seen. They are there twice; a reader meets only those that are shown.
 */
export function FoldedActions({ links, children }: FoldedActionsProps) {
  return (
    <>
      <div className="actions actions-wide">
        {links.map(({ href, label }) => (
          <LinkButton key={href} href={href} kind="quiet">
            {label}
          </LinkButton>
        ))}
      </div>
      {children}
      <details className="menu actions-narrow">
        <summary>
          {t('ui.otherActions')}
          <Icon name="down" />
        </summary>
        <ul className="menu-panel">
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
