import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'
import { fieldId } from './field-frame.tsx'

export type FormError = { name?: string; text: ReactNode }

/** What is wrong with the whole form, above it; each line leads to its field. Nothing where nothing is wrong. */
export function ErrorSummary({ title = t('ui.errorSummary'), errors }: { title?: ReactNode; errors: FormError[] }) {
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} id="error-summary">
      <h2>{title}</h2>
      <ul>
        {errors.map(({ name, text }, index) => (
          <li key={name ?? index}>{name ? <a href={`#${fieldId(name)}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  )
}
