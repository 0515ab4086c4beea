/** GET, POST /hr/corrections/:id/disclosures: what is held back, as it is and as it should be, is read for a reason. Shown once, in the answer to its POST. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readWanted } from '#app/domain/correction/answering.ts'
import { isHeldBack } from '#app/domain/correction/fields.ts'
import { correctionFor } from '#app/domain/correction/queue.ts'
import { missing } from '#app/domain/problem.ts'
import { nameOfCorrected, valueInWords } from '#app/text/correction-words.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Page } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { line, read } from '#app/web/forms.ts'

export const loader = allowed('correction.answer', async ({ person, params }) => {
  const { id, fullName, field } = await correctionFor(person, params['id'])
  if (!isHeldBack(field)) missing()
  return { title: t('correction.readWanted'), id, fullName, name: nameOfCorrected(field) }
})

const Asked = z.object({ reason: line(300) })

export const action = allowed('correction.answer', async ({ person, params, request }) => {
  const { reason } = await read(request, Asked)
  const { field, kept, wanted } = await readWanted(person, params['id'], reason)
  return { held: { kept: kept && valueInWords(field, kept), wanted: wanted && valueInWords(field, wanted) } }
})

export const meta = titled

export default function WantedPage() {
  const { title, id, fullName, name } = useLoaderData<typeof loader>()
  const held = useActionData<{ held?: { kept: string | null; wanted: string | null } }>()?.held
  const read = held
    ? [
        { term: `${name}: ${t('personalData.kept')}`, value: held.kept ?? '–' },
        { term: `${name}: ${t('correction.wanted')}`, value: held.wanted ?? '–' },
      ]
    : null
  const trail = [
    { href: '/hr/corrections', label: t('correction.queue') },
    { href: `/hr/corrections/${id}`, label: `${fullName}: ${name}` },
  ]
  return (
    <Page title={title} eyebrow={fullName} lead={t('disclosure.lead')} trail={trail} width="form">
      <Disclosure hint={t('correction.readHint')} read={read} />
      {held && <LinkButton href={`/hr/corrections/${id}`}>{t('request.answer')}</LinkButton>}
    </Page>
  )
}
