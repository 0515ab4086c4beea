/** GET /sign-in/waiting?to=: forms that were sent after a session had ended, and go on only once their sender says so. */
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { scopeOf } from '#app/domain/access.ts'
import { formsAskedAbout } from '#app/domain/account/kept.ts'
import { isWithin } from '#app/domain/person/reach.ts'
import { type Person, personById } from '#app/domain/person/register.ts'
import { momentOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Act, Actions } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { signedIn } from '#app/web/doors.ts'
import { arrivalOf, nextStop } from '#app/web/keeping.ts'
import { linksFor } from '#app/web/navigation.ts'
import { safePath } from '#app/web/paths.ts'

export const loader = signedIn(async ({ request, url, ...visit }) => {
  const to = safePath(url.searchParams.get('to'))
  const arrival = await arrivalOf(visit, request)
  const forms = await formsAskedAbout(arrival)
  if (forms.length === 0) throw redirect(await nextStop(arrival, to), 303)
  const part = (path: string) => linksFor(visit.person, path).find(({ current }) => current)?.label
  return {
    title: t('waiting.title'),
    to,
    forms: await Promise.all(
      forms.map(async ({ id, path, keptAt }) => ({
        id,
        page: [part(path), await nameBehind(path, visit.person), path].filter(Boolean).join(' – '),
        keptAt,
      })),
    ),
  }
})

/** Whose page it is, where it is that of somebody whom the reader may see. */
async function nameBehind(path: string, reader: Person): Promise<string | undefined> {
  const [, id = ''] = /^\/hr\/people\/([^/?]+)/.exec(path) ?? []
  return (await isWithin(scopeOf(reader, 'person.see'), id)) ? (await personById(id))?.fullName : undefined
}

export const meta = titled

export default function WaitingPage() {
  const { title, to, forms } = useLoaderData<typeof loader>()
  return (
    <Page title={title} lead={t('waiting.lead')} width="form">
      {forms.map(({ id, page, keptAt }, index) => (
        <Section key={id} title={t('waiting.form', { number: index + 1 })}>
          <Facts
            items={[
              { term: t('waiting.page'), value: page },
              { term: t('waiting.sent'), value: momentOf(keptAt) },
            ]}
          />
          <Actions>
            <Act to={`/sign-in/waiting/${id}/consent`} fields={{ to }} label={t('waiting.send')} kind="primary" />
            <Act to={`/sign-in/waiting/${id}/refusal`} fields={{ to }} label={t('waiting.drop')} />
          </Actions>
        </Section>
      ))}
    </Page>
  )
}
