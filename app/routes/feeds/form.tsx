/** Which system, for which agency, until when. */
import { t } from '#app/text/words.ts'
import { type AgencyOption, AgencyField } from '#app/ui/agency-field.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { DateField, Field } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'

export function FeedForm({ agencies, until }: { agencies: AgencyOption[]; until: string }) {
  const form = useFormProblem({ title: t('feed.name'), agency: t('feed.agency'), until: t('feed.until') })
  return (
    <>
      <ErrorSummary form={form} />
      <PostForm>
        <Field {...form.field('title')} hint={t('feed.nameHint')} maxLength={80} />
        <AgencyField {...form.field('agency')} hint={t('feed.agencyHint')} agencies={agencies} />
        <DateField {...form.field('until', until)} hint={t('feed.untilHint')} />
        <Button>{t('feed.open')}</Button>
      </PostForm>
    </>
  )
}
