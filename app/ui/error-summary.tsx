import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'
import type { FormError } from './form-problem.ts'

type ErrorSummaryProps = { title?: ReactNode; form: { errors: FormError[] } }

/** What is wrong with the whole form, above it; each line names its field and leads to it. Nothing where nothing is wrong. */
export function ErrorSummary({ title = t('ui.errorSummary'), form: { errors } }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} id="error-summary">
      <h2>{title}</h2>
      <ul>
        {errors.map(({ id, label, text }, index) => (
          <li key={id ?? index}>{id === undefined ? text : <a href={`#${id}`}>{t('ui.errorAt', { label, text })}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
