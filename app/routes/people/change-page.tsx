/** A form that changes something about somebody: who it is, the faults, the fields, the button. */
import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'
import { Button, type ButtonKind } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PostForm } from '#app/ui/form.tsx'
import type { FormOf } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'

export type Changed = { id: string; fullName: string; place: string }

type ChangePageProps = {
  form: FormOf<never>
  title: string
  lead: ReactNode
  person: Changed
  save: string
  kind?: ButtonKind
  children: ReactNode
}

export function ChangePage({ form, title, lead, person: { id, fullName, place }, save, kind, children }: ChangePageProps) {
  const trail = [
    { href: '/hr/people', label: t('people.title') },
    { href: `/hr/people/${id}`, label: fullName },
  ]
  return (
    <Page title={title} eyebrow={place || t('career.nowhere')} lead={lead} trail={trail} width="form">
      <ErrorSummary form={form} />
      <PostForm>
        {children}
        <Button kind={kind}>{save}</Button>
      </PostForm>
    </Page>
  )
}
