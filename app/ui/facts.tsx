import type { ReactNode } from 'react'

export type Fact = { term: ReactNode; value: ReactNode }

export function Facts({ items, compact = false }: { items: Fact[]; compact?: boolean }) {
  return (
    <dl className={compact ? 'facts facts-compact' : 'facts'}>
      {items.map(({ term, value }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export type Figure = { value: ReactNode; label: ReactNode; href?: string; hint?: ReactNode; tone?: 'plain' | 'alert' }

/** The numbers a page is about, large; each opens the list behind it. */
export function Figures({ items }: { items: Figure[] }) {
  return (
    <ul className="figures">
      {items.map(({ value, label, href, hint, tone = 'plain' }, index) => (
        <li key={index} className={`figure-box figure-${tone}`}>
          {href ? (
            <a href={href}>
              <FigureText value={value} label={label} />
            </a>
          ) : (
            <FigureText value={value} label={label} />
          )}
          {hint && <p className="hint">{hint}</p>}
        </li>
      ))}
    </ul>
  )
}

function FigureText({ value, label }: { value: ReactNode; label: ReactNode }) {
  return (
    <>
      <b className="figure-value">{value}</b> <span className="figure-label">{label}</span>
    </>
  )
}
