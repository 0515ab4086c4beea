/** Birth date and identity number: written anew or emptied, never shown. */
import { t } from '#app/text/words.ts'
import { Choices } from '#app/ui/choices.tsx'
import { DateField, Field } from '#app/ui/field.tsx'
import { FieldGroup } from '#app/ui/form.tsx'
import type { FormWith } from '#app/ui/form-problem.ts'

type PrivateFieldsProps = { form: FormWith<typeof privateLabels>; hasBirthDate: boolean; hasCitizenId: boolean }

export function privateLabels() {
  return { birthDate: t('person.birthDate'), citizenId: t('person.citizenId') }
}

export function PrivateFields({ form, hasBirthDate, hasCitizenId }: PrivateFieldsProps) {
  return (
    <FieldGroup legend={t('person.private')}>
      <DateField {...form.field('birthDate')} hint={t(hasBirthDate ? 'person.keptHint' : 'ui.dateHint')} optional />
      {hasBirthDate && <Emptied name="noBirthDate" label={t('person.noBirthDate')} checked={form.valuesOf('noBirthDate').includes('1')} />}
      <Field
        {...form.field('citizenId')}
        hint={t(hasCitizenId ? 'person.keptHint' : 'person.citizenIdHint')}
        inputMode="numeric"
        autoComplete="off"
        optional
      />
      {hasCitizenId && <Emptied name="noCitizenId" label={t('person.noCitizenId')} checked={form.valuesOf('noCitizenId').includes('1')} />}
    </FieldGroup>
  )
}

function Emptied({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return <Choices label={t('person.emptying')} name={name} kind="checkbox" options={[{ value: '1', label, checked }]} />
}
