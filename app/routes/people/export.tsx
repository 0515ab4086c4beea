/** GET /hr/people/export?agency=: which people are wanted in a file that can be changed and sent in again. */
import { useLoaderData } from '@remix-run/react'
import { scopeOf } from '#app/domain/access.ts'
import { agenciesUnder } from '#app/domain/agency/tree.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'

export const loader = allowed('person.register', async ({ person, url }) => {
  const agencies = await agenciesUnder(scopeOf(person, 'person.register'))
  const asked = agencies.find(({ id }) => id === (url.searchParams.get('agency') ?? person.posting?.agencyId))
  return {
    title: t('export.title'),
    agencyId: (asked ?? agencies[0])?.id ?? '',
    agencies: agencies.map(({ id, name }) => ({ value: id, label: name })),
  }
})

export const meta = titled

export default function ExportPage() {
  const { title, agencyId, agencies } = useLoaderData<typeof loader>()
  const trail = [
    { href: '/hr/people', label: t('people.title') },
    { href: '/hr/imports', label: t('imports.title') },
  ]
  return (
    <Page title={title} lead={t('export.lead')} trail={trail} width="form">
      <PostForm action="/hr/people.xlsx">
        <Select name="agency" label={t('people.agency')} value={agencyId} options={agencies} />
        <Choices
          label={t('export.scope')}
          kind="checkbox"
          name="below"
          options={[{ value: '1', label: t('export.below'), checked: true }]}
        />
        <Field name="reason" label={t('export.reason')} hint={t('export.reasonHint')} optional maxLength={300} />
        <Button>{t('export.take')}</Button>
      </PostForm>
      <p className="hint">{t('export.backHint')}</p>
    </Page>
  )
}
