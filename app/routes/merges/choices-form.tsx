/** Which record stays, whose value each differing field has, by whose career a day goes that both tell of: asked through the address. */
import { t } from '#app/text/words.ts'
import { Button, HiddenFields } from '#app/ui/button.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { Section } from '#app/ui/page.tsx'
import { FieldName } from './compared.tsx'
import type { ComparedField, Life } from './sides.ts'

type Side = 'one' | 'other'
type Terms = { stays: Side; career: Side; names: boolean; fields: Record<ComparedField['field'], Side> }

export function ChoicesForm({
  action,
  terms,
  compared,
  lives: [one, other],
}: {
  action: string
  terms: Terms
  compared: ComparedField[]
  lives: Life[]
}) {
  const whose = { one: called(t('merge.one'), one), other: called(t('merge.other'), other) }
  const asked = compared.map(({ field }) => field)
  const rest = Object.entries(terms.fields).filter(([field]) => !asked.some((one) => one === field))
  return (
    <Section title={t('merge.choices')} lead={t('merge.choicesLead')}>
      <form method="get" action={`${action}#preview`} className="form">
        <HiddenFields fields={Object.fromEntries(rest)} />
        <div className="merge-choices">
          <Choices
            label={t('merge.stays')}
            hint={t('merge.staysHint')}
            name="stays"
            kind="radio"
            options={sides.map((value) => ({ value, label: whose[value], checked: terms.stays === value }))}
          />
          {compared.map((field) => (
            <Choices
              key={field.field}
              label={<FieldName field={field.field} />}
              name={field.field}
              kind="radio"
              options={sides.map((value) => ({
                value,
                label: t('merge.valueOf', {
                  value: field[value] ?? t('merge.nobody'),
                  side: value === 'one' ? t('merge.one') : t('merge.other'),
                }),
                checked: terms.fields[field.field] === value,
              }))}
            />
          ))}
          <Choices
            label={t('merge.career')}
            hint={t('merge.careerHint')}
            name="career"
            kind="radio"
            options={sides.map((value) => ({ value, label: t('merge.careerOf', { name: whose[value] }), checked: terms.career === value }))}
          />
          <Choices
            label={t('merge.names')}
            hint={t('merge.namesHint')}
            name="names"
            kind="checkbox"
            options={[{ value: '1', label: t('merge.namesLead'), checked: terms.names }]}
          />
        </div>
        <Button kind="quiet">{t('merge.previewButton')}</Button>
      </form>
    </Section>
  )
}

const sides: Side[] = ['one', 'other']

function called(side: string, life: Life | undefined): string {
  return t('merge.valueOf', { value: [life?.name, life?.code].filter(Boolean).join(', '), side })
}
