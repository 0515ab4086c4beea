import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'

export type Crumb = { href: string; label: ReactNode }

type PageProps = {
  title: ReactNode
  lead?: ReactNode
  /** A short line above the title: the course of a lesson, the agency of a list. */
  eyebrow?: ReactNode
  trail?: Crumb[]
  actions?: ReactNode
  /** Beside the text on a wide screen, above it on a narrow one: a table of contents, the facts of a thing. */
  aside?: ReactNode
  width?: 'prose' | 'wide' | 'form' | 'card'
  /** On paper closer together, so that it stands on one A4. */
  sheet?: boolean
  children: ReactNode
}

export function Page({ title, lead, eyebrow, trail = [], actions, aside, width = 'prose', sheet = false, children }: PageProps) {
  return (
    <div className={`page page-${width}${aside ? ' page-with-aside' : ''}${sheet ? ' page-sheet' : ''}`}>
      {trail.length > 0 && <Trail items={trail} />}
      <header className="page-head">
        <div>
          {eyebrow && <p className="eyebrow">{eyebrow}</p>}
          <h1>{title}</h1>
          {lead && <div className="lead">{lead}</div>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {aside && <div className="page-aside">{aside}</div>}
      <div className="page-body">{children}</div>
    </div>
  )
}

type SectionProps = { title: ReactNode; id?: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode }

export function Section({ title, id, lead, actions, children }: SectionProps) {
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <h2>{title}</h2>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {lead && <p className="section-lead">{lead}</p>}
      {children}
    </section>
  )
}

function Trail({ items }: { items: Crumb[] }) {
  return (
    <nav className="trail" aria-label={t('ui.trail')}>
      <ol>
        {items.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
