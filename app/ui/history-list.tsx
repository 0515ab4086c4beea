import type { ReactNode } from 'react'

export type HistoryItem = {
  when: ReactNode /** Machine-readable. */
  dateTime?: string
  who?: ReactNode
  what: ReactNode
  note?: ReactNode
}

/** What happened, the latest first. */
export function HistoryList({ items }: { items: HistoryItem[] }) {
  return (
    <ol className="history">
      {items.map(({ when, dateTime, who, what, note }, index) => (
        <li key={index}>
          <time dateTime={dateTime}>{when}</time>
          <p>
            {who && <b>{who} </b>}
            {what}
          </p>
          {note && <p className="hint">{note}</p>}
        </li>
      ))}
    </ol>
  )
}
