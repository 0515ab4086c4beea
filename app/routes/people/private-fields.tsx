/** Birth date and identity number: written anew or emptied, never shown. */
import { t } from '#app/text/words.ts'
import { Choices } from '#app/ui/choices.tsx'
import { DateField, Field } from '#app/ui/field.tsx'
import { FieldGroup } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'

export function PrivateFields({ hasBirthDate, hasCitizenId }: { hasBirthDate: boolean; hasCitizenId: boolean }) {
  const { errorOf, valueOf, valuesOf } = useFormProblem()
  return (
    <FieldGroup legend={t('person.private')}>
      <DateField
        name="birthDate"
        label={t('person.birthDate')}
        hint={t(hasBirthDate ? 'person.keptHint' : 'ui.dateHint')}
        value={valueOf('birthDate')}
        error={errorOf('birthDate')}
        optional
      />
      {hasBirthDate && <Emptied name="noBirthDate" label={t('person.noBirthDate')} checked={valuesOf('noBirthDate').includes('1')} />}
      <Field
        name="citizenId"
        label={t('person.citizenId')}
        hint={t(hasCitizenId ? 'person.keptHint' : 'person.citizenIdHint')}
        value={valueOf('citizenId')}
        error={errorOf('citizenId')}
        inputMode="numeric"
        autoComplete="off"
        optional
      />
      {hasCitizenId && <Emptied name="noCitizenId" label={t('person.noCitizenId')} checked={valuesOf('noCitizenId').includes('1')} />}
    </FieldGroup>
  )
}

function Emptied({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return <Choices legend={t('person.emptying')} name={name} kind="checkbox" options={[{ value: '1', label, checked }]} />
}
