/** The form of one step. */
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { FieldGroup, PostForm } from '#app/ui/form.tsx'
import type { FormWith } from '#app/ui/form-problem.ts'
import { foundedKinds, stepKinds } from './step-kinds.ts'

export function stepLabels() {
  return {
    kind: t('agency.act'),
    from: t('act.from'),
    to: t('act.to'),
    name: t('act.newName'),
    foundedKind: t('agency.kind'),
    under: t('agency.parent'),
    code: t('agency.schemes.gso'),
    note: t('act.note'),
  }
}

export function StepFields({ form }: { form: FormWith<typeof stepLabels> }) {
  return (
    <PostForm>
      <Select {...form.field('kind', 'merge')} options={stepKinds.map((kind) => ({ value: kind, label: t(`act.kinds.${kind}`) }))} />
      <Field {...form.field('from')} hint={t('act.fromHint')} />
      <Field {...form.field('to')} hint={t('act.toHint')} optional />
      <FieldGroup legend={t('act.newAgency')}>
        <Field {...form.field('name')} hint={t('act.newNameHint')} optional />
        <Select
          {...form.field('foundedKind', 'commune')}
          options={foundedKinds.map((kind) => ({ value: kind, label: t(`agency.kinds.${kind}`) }))}
        />
        <Field {...form.field('under')} optional />
        <Field {...form.field('code')} size="short" optional />
      </FieldGroup>
      <Field {...form.field('note')} optional />
      <Button>{t('act.addStep')}</Button>
    </PostForm>
  )
}
