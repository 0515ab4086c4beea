import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'
import { Button, HiddenFields } from './button.tsx'

type FiltersProps = {
  action: string
  children: ReactNode
  /** Where the list is whole again; say it only while something is filtered. */
  resetHref?: string
  /** What the address keeps besides: the order, the agency. */
  keep?: Record<string, string>
  submitLabel?: ReactNode
}

/** Narrows a list through its address. */
export function Filters({ action, children, resetHref, keep = {}, submitLabel = t('ui.filter') }: FiltersProps) {
  return (
    <form method="get" action={action} className="filters">
      <HiddenFields fields={keep} />
      <div className="filters-fields">{children}</div>
      <div className="actions">
        <Button kind="quiet" icon="search">
          {submitLabel}
        </Button>
        {resetHref && <a href={resetHref}>{t('ui.filterReset')}</a>}
      </div>
    </form>
  )
}
