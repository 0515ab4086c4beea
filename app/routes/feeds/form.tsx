/** Which system, for which agency, until when. */
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { DateField, Field, Select } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'

export function FeedForm({ agencies, until }: { agencies: { value: string; label: string }[]; until: string }) {
  const { errors, errorOf, valueOf } = useFormProblem()
  return (
    <>
      <ErrorSummary errors={errors} />
      <PostForm>
        <Field
          name="title"
          label={t('feed.name')}
          hint={t('feed.nameHint')}
          value={valueOf('title')}
          error={errorOf('title')}
          maxLength={80}
        />
        <Select
          name="agency"
          label={t('feed.agency')}
          hint={t('feed.agencyHint')}
          value={valueOf('agency', '')}
          error={errorOf('agency')}
          options={[{ value: '', label: t('people.chooseAgency') }, ...agencies]}
        />
        <DateField
          name="until"
          label={t('feed.until')}
          hint={t('feed.untilHint')}
          value={valueOf('until', until)}
          error={errorOf('until')}
        />
        <Button>{t('feed.open')}</Button>
      </PostForm>
    </>
  )
}
