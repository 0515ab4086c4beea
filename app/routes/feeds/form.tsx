/** Which system, for which agency, until when. */
import { t } from '#app/text/words.ts'
import { type AgencyOption, AgencyField } from '#app/ui/agency-field.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { DateField, Field } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'

export function FeedForm({ agencies, until }: { agencies: AgencyOption[]; until: string }) {
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
        <AgencyField
          label={t('feed.agency')}
          hint={t('feed.agencyHint')}
          value={valueOf('agency')}
          error={errorOf('agency')}
          agencies={agencies}
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
