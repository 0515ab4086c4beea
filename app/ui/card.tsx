import type { ReactNode } from 'react'

/** Things to choose from: the courses of the catalogue. */
export function Cards({ children }: { children: ReactNode }) {
  return <ul className="cards">{children}</ul>
}

type CardProps = {
  href: string
  title: ReactNode
  text?: ReactNode /** Small facts: "5 bài", "8 tiết". */
  facts?: ReactNode[]
  status?: ReactNode /** `h3` where the cards stand under a section's heading. */
  heading?: 'h2' | 'h3'
  children?: ReactNode
}

export function Card({ href, title, text, facts = [], status, heading: Heading = 'h2', children }: CardProps) {
  return (
    <li className="card">
      <Heading className="card-title">
        <a href={href}>{title}</a>
      </Heading>
      {text && <p>{text}</p>}
      {facts.length > 0 && (
        <ul className="card-facts">
          {facts.map((fact, index) => (
            <li key={index}>{fact}</li>
          ))}
        </ul>
      )}
      {children}
      {status && <div className="card-status">{status}</div>}
    </li>
  )
}

type NextStepProps = { eyebrow: ReactNode; title: ReactNode; text?: ReactNode; progress?: ReactNode; action: ReactNode }

/** The first page's first thing: where to go on. One on a page. */
export function NextStep({ eyebrow, title, text, progress, action }: NextStepProps) {
  return (
    <section className="next-step">
      <svg className="next-step-ridge" viewBox="0 0 400 160" preserveAspectRatio="xMaxYMax meet" aria-hidden="true">
        <path className="ridge-far" d="M0 160L60 96L92 122L150 52L196 104L236 70L300 128L344 92L400 140V160Z" />
        <path className="ridge-near" d="M120 160L196 92L232 120L292 64L340 116L368 94L400 120V160Z" />
      </svg>
      <div className="next-step-text">
        <p className="eyebrow">{eyebrow}</p>
        <h2>{title}</h2>
        {text && <p>{text}</p>}
        {progress}
        <div className="actions">{action}</div>
      </div>
    </section>
  )
}
