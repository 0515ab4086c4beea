import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { t } from '#app/text/words.ts'
import { FieldFrame, frameOf, type FrameProps } from './field-frame.tsx'

type InputProps = Omit<ComponentPropsWithoutRef<'input'>, 'className' | 'style' | 'id' | 'name' | 'value' | 'defaultValue' | 'size'>

export type FieldProps = FrameProps & InputProps & { value?: string | number; size?: 'short' | 'medium' | 'full'; suffix?: ReactNode }

export function Field({ label, name, id, hint, error, optional, value, size = 'full', suffix, type = 'text', ...rest }: FieldProps) {
  const frame = frameOf({ label, name, id, hint, error, optional })
  const input = <input {...rest} {...frame.control} type={type} defaultValue={value} className={`input input-${size}`} />
  return (
    <FieldFrame {...frame.frame}>
      {suffix ? (
        <span className="affixed">
          {input}
          <span className="affix">{suffix}</span>
        </span>
      ) : (
        input
      )}
    </FieldFrame>
  )
}

export type TextAreaProps = FrameProps &
  Omit<ComponentPropsWithoutRef<'textarea'>, 'className' | 'style' | 'id' | 'name' | 'value' | 'defaultValue'> & {
    value?: string
    code?: boolean
  }

export function TextArea({ label, name, id, hint, error, optional, value, code = false, rows = 5, ...rest }: TextAreaProps) {
  const frame = frameOf({ label, name, id, hint, error, optional })
  return (
    <FieldFrame {...frame.frame}>
      <textarea {...rest} {...frame.control} rows={rows} defaultValue={value} className={code ? 'input input-code' : 'input'} />
    </FieldFrame>
  )
}

export type SelectProps = FrameProps & {
  options: { value: string; label: string; disabled?: boolean }[]
  value?: string
  required?: boolean
  disabled?: boolean
}

export function Select({ label, name, id, hint, error, optional, options, value, required, disabled }: SelectProps) {
  const frame = frameOf({ label, name, id, hint, error, optional })
  return (
    <FieldFrame {...frame.frame}>
      <select {...frame.control} required={required} disabled={disabled} defaultValue={value} className="input select">
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

/** A date typed as it is written: 05/01/2026. Calendars of browsers show the month first to half of our readers. */
export function DateField({ hint, ...rest }: Omit<FieldProps, 'type' | 'size' | 'inputMode' | 'pattern'>) {
  return (
    <Field
      {...rest}
      hint={hint ?? t('ui.dateHint')}
      size="short"
      inputMode="numeric"
      pattern="\s*\d{1,2}[\/.\-]\d{1,2}[\/.\-]\d{4}\s*"
      maxLength={12}
      autoComplete={rest.autoComplete ?? 'off'}
      title={t('ui.dateHint')}
    />
  )
}

/** `fresh` where a new password is chosen, so that the browser offers to make and keep one. */
export function PasswordField({ fresh = false, ...rest }: Omit<FieldProps, 'type' | 'value'> & { fresh?: boolean }) {
  return (
    <Field {...rest} type="password" autoComplete={fresh ? 'new-password' : 'current-password'} autoCapitalize="none" spellCheck={false} />
  )
}
