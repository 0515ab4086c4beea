/** People with a box to tick each, where to, and two buttons: those ticked, or all whom the filter leaves. */
import { t } from '#app/text/words.ts'
import { Actions, Button } from '#app/ui/button.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { Field } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import type { FormWith } from '#app/ui/form-problem.ts'
import { Empty } from '#app/ui/notice.tsx'

type Person = { id: string; fullName: string; staffCode: string | null; position: string; unit: string | null }
type PlacingFormProps = {
  form: FormWith<typeof placingLabels>
  action: string
  heirs: { value: string; label: string }[]
  people: Person[]
  total: string
}

export function placingLabels(total: string) {
  return { chosen: t('placement.who', { count: total }), to: t('placement.to') }
}

export function PlacingForm({ form, action, heirs, people, total }: PlacingFormProps) {
  const ticked = form.valuesOf('chosen')
  if (people.length === 0) return <Empty title={t('people.none')} />
  return (
    <PostForm action={action}>
      <Choices
        {...form.frame('chosen')}
        kind="checkbox"
        options={people.map(({ id, fullName, staffCode, position, unit }) => ({
          value: id,
          label: fullName,
          hint: [staffCode, position, unit].filter(Boolean).join(' · '),
          checked: ticked.includes(id),
        }))}
      />
      {heirs.length > 0 ? (
        <Choices
          {...form.frame('to')}
          kind="radio"
          options={heirs.map((heir) => ({ ...heir, checked: form.valueOf('to') === heir.value }))}
        />
      ) : (
        <Field {...form.field('to')} hint={t('act.fromHint')} />
      )}
      <Actions>
        <Button>{t('placement.place')}</Button>
        <Button kind="quiet" name="everybody" value="1">
          {t('placement.placeAll', { count: total })}
        </Button>
      </Actions>
    </PostForm>
  )
}
