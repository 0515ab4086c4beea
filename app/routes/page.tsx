/** GET /help, /privacy: pages written in Markdown, in both languages. */
import { useLoaderData } from '@remix-run/react'
import { found } from '#app/domain/problem.ts'
import { titled } from '#app/text/titles.ts'
import { locale } from '#app/text/words.ts'
import { Page } from '#app/ui/page.tsx'
import { Contents, Prose } from '#app/ui/prose.tsx'
import { anyone } from '#app/web/doors.ts'
import { pageText } from '#app/web/pages.ts'

export const loader = anyone(async ({ url }) => found(pageText(url.pathname.replace(/\.data$/, '').slice(1), locale())))

export const meta = titled

export default function TextPage() {
  const { title, html, contents } = useLoaderData<typeof loader>()
  return (
    <Page title={title} aside={<Contents items={contents} />}>
      <Prose html={html} />
    </Page>
  )
}
