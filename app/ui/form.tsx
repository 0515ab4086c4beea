import type { ReactNode } from 'react'
import { HiddenFields } from './button.tsx'

type PostFormProps = { action?: string; fields?: Record<string, string>; children: ReactNode; files?: boolean; id?: string }

/** A form that posts to its own page unless told otherwise. The server judges, so the browser's own bubbles are off. */
export function PostForm({ action, fields = {}, children, files = false, id }: PostFormProps) {
  return (
    <form method="post" action={action} className="form" encType={files ? 'multipart/form-data' : undefined} id={id} noValidate>
      <HiddenFields fields={fields} />
      {children}
    </form>
  )
}

/** Fields that belong together, under one heading. */
export function FieldGroup({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="field-group">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}
