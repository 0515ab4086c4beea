import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type TaskState = 'todo' | 'doing' | 'done' | 'failed' | 'locked'

export type Task = { href?: string; label: ReactNode; hint?: ReactNode; state: TaskState; stateLabel: ReactNode }

/** A course as a path: what is done, where one stands, what is left. */
export function TaskList({ items }: { items: Task[] }) {
  return (
    <ol className="tasks">
      {items.map(({ href, label, hint, state, stateLabel }, index) => (
        <li key={index} className={`task task-${state}`}>
          <span className="task-node">
            <Icon name={nodes[state]} />
          </span>
          <div className="task-text">
            {href ? (
              <a href={href} className="task-label">
                {label}
              </a>
            ) : (
              <span className="task-label">{label}</span>
            )}
            {hint && <p className="hint">{hint}</p>}
          </div>
          <span className="task-state">{stateLabel}</span>
        </li>
      ))}
    </ol>
  )
}

const nodes: Record<TaskState, IconName> = { todo: 'dash', doing: 'arrow', done: 'check', failed: 'cross', locked: 'lock' }
