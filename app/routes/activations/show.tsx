/** GET /hr/activations/:id?way=&page=: what handing out codes would do; how far it is; what was done, and the slips. */
import { data, type HeadersFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Page } from '#app/ui/page.tsx'
import { Steps } from '#app/ui/steps.tsx'
import { activationShown } from '#app/web/activation-shown.ts'
import { allowed } from '#app/web/doors.ts'
import { Preview } from './preview.tsx'
import { Result } from './result.tsx'
import { Waiting } from './waiting.tsx'

const waitSeconds = 2

/** While it goes on, the page asks for itself again, with or without script. */
export const loader = allowed('account.activate', async ({ person, params, url, request }) => {
  const shown = await activationShown(person, params['id'], url, request)
  return data(shown, shown.waiting?.problem === null ? { headers: { Refresh: String(waitSeconds) } } : undefined)
})

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export const meta = titled

export default function ActivationPage() {
  const { title, id, current, preview, waiting, result } = useLoaderData<typeof loader>()
  const trail = [
    { href: '/hr/people', label: t('people.title') },
    { href: '/hr/activations', label: t('activations.title') },
  ]
  return (
    <Page title={title} trail={trail} width="wide">
      <Steps items={[t('activations.steps.choose'), t('activations.steps.preview'), t('activations.steps.result')]} current={current} />
      {preview && <Preview id={id} {...preview} />}
      {waiting && <Waiting id={id} {...waiting} />}
      {result && <Result id={id} {...result} />}
    </Page>
  )
}
