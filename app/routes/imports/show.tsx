/** GET, POST /hr/imports/:id?kind=&page=&step=columns: a list on its way: being read, understood, previewed, written, or taken back. */
import { useLoaderData } from '@remix-run/react'
import { data, type HeadersFunction } from '@remix-run/node'
import { understand } from '#app/domain/import/choosing.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Page } from '#app/ui/page.tsx'
import { Steps } from '#app/ui/steps.tsx'
import { allowed } from '#app/web/doors.ts'
import { goTo } from '#app/web/paths.ts'
import { understandingFrom } from '#app/web/import-form.ts'
import { importShown } from '#app/web/import-query.ts'
import { Columns } from './columns.tsx'
import { Preview } from './preview.tsx'
import { Result } from './result.tsx'
import { Waiting } from './waiting.tsx'

const waitSeconds = 3

/** While something goes on, the page asks for itself again, with or without script. */
export const loader = allowed('person.register', async ({ person, params, url }) => {
  const shown = await importShown(person, params['id'], url)
  return data(shown, shown.step === 'waiting' ? { headers: { Refresh: String(waitSeconds) } } : undefined)
})

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export const action = allowed('person.register', async ({ person, params, request }) => {
  const id = params['id'] ?? ''
  await understand(person, id, await understandingFrom(request))
  return goTo('/hr/imports/:id', { id })
})

export const meta = titled

export default function ImportPage() {
  const { title, lead, current, ...shown } = useLoaderData<typeof loader>()
  const steps = [t('imports.steps.upload'), t('imports.steps.columns'), t('imports.steps.preview'), t('imports.steps.result')]
  return (
    <Page title={title} lead={lead} trail={[{ href: '/hr/imports', label: t('imports.title') }]} width="wide">
      <Steps items={steps} current={current} />
      {shown.waiting && <Waiting {...shown.waiting} />}
      {shown.columns && <Columns {...shown.columns} />}
      {shown.preview && <Preview {...shown.preview} />}
      {shown.result && <Result {...shown.result} />}
    </Page>
  )
}
