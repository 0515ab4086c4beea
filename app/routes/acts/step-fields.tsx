/** The form of one step. */
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { FieldGroup, PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { foundedKinds, stepKinds } from './step-kinds.ts'

export function StepFields() {
  const { errorOf, valueOf } = useFormProblem()
  const field = (name: string) => ({ name, value: valueOf(name), error: errorOf(name) })
  return (
    <PostForm>
      <Select
        name="kind"
        label={t('agency.act')}
        value={valueOf('kind', 'merge')}
        error={errorOf('kind')}
        options={stepKinds.map((kind) => ({ value: kind, label: t(`act.kinds.${kind}`) }))}
      />
      <Field {...field('from')} label={t('act.from')} hint={t('act.fromHint')} />
      <Field {...field('to')} label={t('act.to')} hint={t('act.toHint')} optional />
      <FieldGroup legend={t('act.newAgency')}>
        <Field {...field('name')} label={t('act.newName')} hint={t('act.newNameHint')} optional />
        <Select
          name="foundedKind"
          label={t('agency.kind')}
          value={valueOf('foundedKind', 'commune')}
          options={foundedKinds.map((kind) => ({ value: kind, label: t(`agency.kinds.${kind}`) }))}
        />
        <Field {...field('under')} label={t('agency.parent')} optional />
        <Field {...field('code')} label={t('agency.schemes.gso')} size="short" optional />
      </FieldGroup>
      <Field {...field('note')} label={t('act.note')} optional />
      <Button>{t('act.addStep')}</Button>
    </PostForm>
  )
}
