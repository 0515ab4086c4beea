import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'
import { Icon } from './icon.tsx'

export type FrameProps = {
  label: ReactNode
  name: string
  id?: string
  hint?: ReactNode
  error?: ReactNode
  /** Says "(không bắt buộc)" beside the label. */
  optional?: boolean
}

/** What surrounds an input: its label above, then the hint, then the fault, then the input. */
export function FieldFrame({ id, label, hint, error, optional, children }: Omit<FrameProps, 'name'> & { id: string; children: ReactNode }) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id} className="label">
        {label}
        {optional && <Optional />}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

export function HintAndError({ id, hint, error }: { id: string; hint?: ReactNode; error?: ReactNode }) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>
            <span className="unseen">{t('ui.errorPrefix')} </span>
            {error}
          </span>
        </p>
      )}
    </>
  )
}

export function Optional() {
  return <span className="optional"> {t('ui.optional')}</span>
}

/** Splits a field's props into what its frame shows and what its control carries. */
export function frameOf({ label, name, id = fieldId(name), hint, error, optional }: FrameProps) {
  return {
    frame: { id, label, hint, error, optional },
    control: { id, name, 'aria-invalid': error ? true : undefined, 'aria-describedby': describedBy(id, hint, error) },
  }
}

export function describedBy(id: string, hint: ReactNode, error: ReactNode) {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}

/** The id a field has unless told otherwise, so that an error summary can link to it. */
export function fieldId(name: string) {
  return `f-${name.replace(/[^\w-]+/g, '-')}`
}
