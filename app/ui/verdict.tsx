import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type VerdictKind = 'good' | 'bad' | 'neutral'

/** The one thing a page says: Đạt, Chưa đạt, a paper in force. The next step stands beneath it. */
export function Verdict({
  kind,
  title,
  children,
  actions,
}: {
  kind: VerdictKind
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className={`verdict verdict-${kind}`}>
      <span className="verdict-seal">
        <Icon name={icons[kind]} />
      </span>
      <div>
        <p className="verdict-title">{title}</p>
        {children && <div className="verdict-text">{children}</div>}
        {actions && <div className="actions">{actions}</div>}
      </div>
    </div>
  )
}

const icons: Record<VerdictKind, IconName> = { good: 'check', bad: 'cross', neutral: 'info' }
