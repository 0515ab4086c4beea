import type { ReactNode } from 'react'
import { Button, HiddenFields } from './button.tsx'
import { fieldId } from './field-frame.tsx'

type SearchBoxProps = {
  action: string
  label: ReactNode
  name?: string
  value?: string
  keep?: Record<string, string>
  submitLabel: ReactNode
  hint?: ReactNode
}

export function SearchBox({ action, label, name = 'q', value, keep = {}, submitLabel, hint }: SearchBoxProps) {
  const id = fieldId(name)
  return (
    <search>
      <form method="get" action={action} className="search-box">
        <HiddenFields fields={keep} />
        <label htmlFor={id} className="label">
          {label}
        </label>
        {hint && (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <div className="search-row">
          <input
            id={id}
            className="input"
            type="search"
            name={name}
            defaultValue={value}
            autoComplete="off"
            enterKeyHint="search"
            aria-describedby={hint ? `${id}-hint` : undefined}
          />
          <Button icon="search">{submitLabel}</Button>
        </div>
      </form>
    </search>
  )
}
