import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type StatusKind = 'done' | 'doing' | 'todo' | 'passed' | 'failed' | 'overdue' | 'info'

/** A state by its shape, its colour and its word. */
export function Status({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  return (
    <span className={`status status-${kind}`}>
      <Icon name={shapes[kind]} />
      <span>{children}</span>
    </span>
  )
}

const shapes: Record<StatusKind, IconName> = {
  done: 'check',
  doing: 'half',
  todo: 'hollow',
  passed: 'check',
  failed: 'cross',
  overdue: 'clock',
  info: 'info',
}
