/** GET, POST /account/personal-data/corrections/new?field=: what of it is wrong, how it should be, how that is known. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { askCorrection } from '#app/domain/correction/asking.ts'
import { correctedFields, isHeldBack } from '#app/domain/correction/fields.ts'
import { found } from '#app/domain/problem.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { correctionLetter } from '#app/web/correction-letter.ts'
import { signedIn } from '#app/web/doors.ts'
import { line, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'
import { keptOf } from './kept.ts'
import { WantedField } from './wanted-field.tsx'
import { wantedShapes } from './wanted-shapes.ts'

export const loader = signedIn(async ({ person, url }) => {
  const field = fieldOf(url)
  const kept = found((await keptOf(person.id)).find((item) => item.field === field))
  return { title: t('correction.title'), field, name: kept.name, kept: field === 'other' || isHeldBack(field) ? '' : kept.value }
})

export const action = signedIn(async ({ person, url, request }) => {
  const field = fieldOf(url)
  const { wanted, evidence } = await read(request, z.object({ wanted: wantedShapes[field], evidence: line(1000) }))
  await askCorrection(person, { field, wanted, evidence }, correctionLetter)
  return goTo('/account/personal-data', {}, 'correction.asked')
})

export const meta = titled

export default function NewCorrectionPage() {
  const { title, field, name, kept } = useLoaderData<typeof loader>()
  const form = useFormProblem({ wanted: t('correction.wanted'), evidence: t('correction.evidence') })
  const trail = [
    { href: '/account', label: t('account.title') },
    { href: '/account/personal-data', label: t('personalData.title') },
  ]
  return (
    <Page title={title} eyebrow={name} lead={t('correction.askLead')} trail={trail} width="form">
      <ErrorSummary form={form} />
      <PostForm>
        {kept && <p>{t('correction.keptNow', { value: kept })}</p>}
        <WantedField form={form} field={field} />
        <TextArea {...form.field('evidence')} hint={t('correction.evidenceHint')} rows={3} maxLength={1000} />
        <Button>{t('correction.send')}</Button>
      </PostForm>
    </Page>
  )
}

function fieldOf(url: URL) {
  return found(correctedFields.find((field) => field === url.searchParams.get('field')))
}
