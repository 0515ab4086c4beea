import type { ReactNode } from 'react'
import { describedBy, fieldId, type FrameProps, HintAndError, Optional } from './field-frame.tsx'

export type Choice = {
  value: string
  label: ReactNode
  hint?: ReactNode
  checked?: boolean
  disabled?: boolean
  /** Its own, where it is not the question's. */
  name?: string
}

type ChoicesProps = FrameProps & {
  kind: 'radio' | 'checkbox'
  options: Choice[]
  required?: boolean
  /** Side by side, where every label is a word or two. */
  inline?: boolean
}

/** Native radios or checkboxes under one question. The first carries the id that an error summary links to. */
export function Choices({ label, name, kind, options, id = fieldId(name), hint, error, optional, required, inline = false }: ChoicesProps) {
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'} aria-describedby={describedBy(id, hint, error)}>
      <legend className="label">
        {label}
        {optional && <Optional />}
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((option, index) => {
          const own = index === 0 ? id : `${id}-${index + 1}`
          return (
            <div className="choice" key={option.value}>
              <input
                id={own}
                type={kind}
                name={option.name ?? name}
                value={option.value}
                defaultChecked={option.checked}
                disabled={option.disabled}
                required={kind === 'radio' && required}
                aria-describedby={option.hint ? `${own}-about` : undefined}
              />
              <label htmlFor={own}>{option.label}</label>
              {option.hint && (
                <p className="hint" id={`${own}-about`}>
                  {option.hint}
                </p>
              )}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
