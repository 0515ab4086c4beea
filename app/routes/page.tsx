/** GET /help, /help/:role, /privacy: pages written in Markdown, in both languages, with whom to ask. */
import { useLoaderData } from '@remix-run/react'
import { contactOf } from '#app/domain/agency/contacts.ts'
import { found } from '#app/domain/problem.ts'
import { titled } from '#app/text/titles.ts'
import { locale, t } from '#app/text/words.ts'
import { Page } from '#app/ui/page.tsx'
import { Contents, Prose } from '#app/ui/prose.tsx'
import { WhomToAsk } from '#app/ui/whom.tsx'
import { anyone } from '#app/web/doors.ts'
import { pageFigures } from '#app/web/page-figures.ts'
import { filled, pageText } from '#app/web/pages.ts'

export const loader = anyone(async ({ url, params, context }) => {
  const { role } = params
  const page = found(pageText(role ? `help-${role}` : url.pathname.replace(/\.data$|\/$/, '').slice(1), locale()))
  const agencyId = (await context.visitor())?.person.posting?.agencyId
  return {
    title: page.title,
    html: filled(page.html, await pageFigures()),
    contents: page.contents,
    isManual: role !== undefined,
    contact: agencyId ? await contactOf(agencyId) : null,
  }
})

export const meta = titled

export default function TextPage() {
  const { title, html, contents, isManual, contact } = useLoaderData<typeof loader>()
  const aside = (
    <>
      <Contents items={contents} title={t('help.contents')} />
      <WhomToAsk contact={contact} />
    </>
  )
  return (
    <Page title={title} trail={isManual ? [{ href: '/help', label: t('ui.help') }] : []} aside={aside}>
      <Prose html={html} />
    </Page>
  )
}
