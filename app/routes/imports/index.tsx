/** GET, POST /hr/imports?page=: lists of people that came in as files, and the next one. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { scopeOf } from '#app/domain/access.ts'
import { agencyMeant } from '#app/domain/agency/choosing.ts'
import { agenciesUnder } from '#app/domain/agency/tree.ts'
import { importsPerPage, importsSeenBy } from '#app/domain/import/listing.ts'
import { upload } from '#app/domain/import/uploading.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { allowed } from '#app/web/doors.ts'
import { fileField, line, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'
import { pageOf } from '#app/web/query.ts'
import { ImportsTable } from './table.tsx'
import { UploadForm } from './upload-form.tsx'

export const loader = allowed('person.register', async ({ person, url }) => {
  const page = pageOf(url)
  const [agencies, { rows, total }] = await Promise.all([agenciesUnder(scopeOf(person, 'person.register')), importsSeenBy(person, page)])
  return {
    title: t('imports.title'),
    agencies: agencies.map(({ id, name }) => ({ value: id, label: name })),
    own: person.posting?.agencyId ?? '',
    page,
    pages: Math.ceil(total / importsPerPage),
    imports: rows.map(({ id, fileName, agencyName, uploadedAt, uploadedBy, sheets, plannedAt, confirmedAt, writtenAt, undoneAt }) => ({
      id,
      fileName,
      agencyName,
      uploadedAt,
      uploadedBy,
      state: undoneAt ? 'undone' : writtenAt ? 'written' : confirmedAt ? 'writing' : plannedAt ? 'planned' : sheets ? 'read' : 'new',
    })),
  }
})

const File = z.object({ agency: line(), file: fileField() })

export const action = allowed('person.register', async ({ person, request }) => {
  const { agency, file } = await read(request, File)
  const agencyId = await agencyMeant('agency', agency, { roots: scopeOf(person, 'person.register') })
  const id = await upload(person, { agencyId, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  return goTo('/hr/imports/:id', { id })
})

export const meta = titled

export default function ImportsPage() {
  const { title, agencies, own, page, pages, imports } = useLoaderData<typeof loader>()
  return (
    <Page
      title={title}
      lead={t('imports.lead')}
      trail={[{ href: '/hr/people', label: t('people.title') }]}
      width="wide"
      actions={
        <>
          <LinkButton href="/hr/imports/template.xlsx" kind="quiet" download>
            {t('imports.template')}
          </LinkButton>
          <LinkButton href="/hr/people/export" kind="quiet">
            {t('export.link')}
          </LinkButton>
        </>
      }
    >
      <UploadForm agencies={agencies} own={own} />
      <ImportsTable imports={imports} />
      <Pager page={page} pages={pages} hrefFor={(number) => `/hr/imports?page=${number}`} />
    </Page>
  )
}
