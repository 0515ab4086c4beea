import type { ReactNode } from 'react'
import { Button, type ButtonKind } from './button.tsx'
import { Field } from './field.tsx'
import { PostForm } from './form.tsx'

type ReasonedActProps = {
  to: string
  label: ReactNode
  reason: ReactNode
  hint?: ReactNode
  /** Of the button that opens the form. */
  kind?: ButtonKind
  /** Where several stand on one page. */
  id?: string
}

/** What takes something away from somebody: a button that asks why before it posts. */
export function ReasonedAct({ to, label, reason, hint, kind = 'danger', id }: ReasonedActProps) {
  return (
    <details className="confirm">
      <summary className={`button button-${kind}`}>{label}</summary>
      <PostForm action={to}>
        <Field name="reason" id={id} label={reason} hint={hint} />
        <Button kind="danger">{label}</Button>
      </PostForm>
    </details>
  )
}
