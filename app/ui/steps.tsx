import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'
import { Icon } from './icon.tsx'

/** Where one is in a work of several pages. `current` counts from 1. */
export function Steps({ items, current }: { items: ReactNode[]; current: number }) {
  return (
    <nav className="steps" aria-label={t('ui.steps')}>
      <ol>
        {items.map((item, index) => (
          <li
            key={index}
            className={index + 1 < current ? 'step-done' : undefined}
            aria-current={index + 1 === current ? 'step' : undefined}
          >
            <span className="step-number">{index + 1 < current ? <Icon name="check" /> : index + 1}</span>
            <span>{item}</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
