import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'
import type { FormError } from './form-problem.ts'

type ErrorSummaryProps = { title?: ReactNode; form: { errors: FormError[] } }

/** What is wrong with the whole form, above it, and brought into sight; each line names its field and leads to it. Nothing where nothing is wrong. */
export function ErrorSummary({ title = t('ui.errorSummary'), form: { errors } }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: the answer to what was just sent; below a long list nobody would see it
    <div className="error-summary" role="alert" tabIndex={-1} id="error-summary" autoFocus>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ id, label, text }, index) => (
          <li key={id ?? index}>{id === undefined ? text : <a href={`#${id}`}>{t('ui.errorAt', { label, text })}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
