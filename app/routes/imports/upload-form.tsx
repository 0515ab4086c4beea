/** The first step: whose list, which file. */
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { type AgencyOption, AgencyField } from '#app/ui/agency-field.tsx'
import { Field } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Section } from '#app/ui/page.tsx'

export function UploadForm({ agencies, own }: { agencies: AgencyOption[]; own: string }) {
  const form = useFormProblem({ agency: t('imports.agency'), file: t('imports.file') })
  const first = agencies.some(({ value }) => value === own) ? own : (agencies[0]?.value ?? '')
  return (
    <Section title={t('imports.upload')} lead={t('imports.uploadLead')}>
      <ErrorSummary form={form} />
      <PostForm files>
        <AgencyField {...form.field('agency', first)} hint={t('imports.agencyHint')} agencies={agencies} />
        <Field {...form.frame('file')} type="file" hint={t('imports.fileHint')} accept=".xlsx,.csv,.txt,.tsv" />
        <Button>{t('imports.send')}</Button>
      </PostForm>
    </Section>
  )
}
