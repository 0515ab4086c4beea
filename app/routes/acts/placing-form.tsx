/** People with a box to tick each, where to, and two buttons: those ticked, or all whom the filter leaves. */
import { t } from '#app/text/words.ts'
import { Actions, Button } from '#app/ui/button.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { Field } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Empty } from '#app/ui/notice.tsx'

type Person = { id: string; fullName: string; staffCode: string | null; position: string; unit: string | null }
type PlacingFormProps = { action: string; heirs: { value: string; label: string }[]; people: Person[]; total: string }

export function PlacingForm({ action, heirs, people, total }: PlacingFormProps) {
  const { errorOf, valueOf, valuesOf } = useFormProblem()
  const ticked = valuesOf('chosen', [])
  if (people.length === 0) return <Empty title={t('people.none')} />
  return (
    <PostForm action={action}>
      <Choices
        kind="checkbox"
        name="chosen"
        legend={t('placement.who', { count: total })}
        error={errorOf('chosen')}
        options={people.map(({ id, fullName, staffCode, position, unit }) => ({
          value: id,
          label: fullName,
          hint: [staffCode, position, unit].filter(Boolean).join(' · '),
          checked: ticked.includes(id),
        }))}
      />
      {heirs.length > 0 ? (
        <Choices
          kind="radio"
          name="to"
          legend={t('placement.to')}
          error={errorOf('to')}
          options={heirs.map((heir) => ({ ...heir, checked: valueOf('to') === heir.value }))}
        />
      ) : (
        <Field name="to" label={t('placement.to')} hint={t('act.fromHint')} value={valueOf('to')} error={errorOf('to')} />
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
