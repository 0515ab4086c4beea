import { numberOf, shareOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { barOf } from './bar.tsx'
import { type Html, html, Markup } from './html.tsx'

type ShareProps = { done: number; total: number; href?: string | undefined; label?: string | undefined; bar?: boolean }

/** n of N as a percentage, the two numbers and a bar; "–" where there is nobody to count. */
export function Share(props: ShareProps) {
  return <Markup of={shareIn(props)} />
}

export function shareIn({ done, total, href, label, bar = true }: ShareProps): Html {
  if (total === 0)
    return html`<span class="share share-none"><span aria-hidden="true">–</span><span class="unseen">${t('ui.shareNone')}</span></span>`
  const name = label ? html`<span class="unseen">${label}: </span>` : null
  const count = html`<span class="share-count">${numberOf(done)}/${numberOf(total)}</span>`
  const figures = html`${name}<b class="share-percent">${shareOf(done, total)}</b> ${count}`
  const shown = href ? html`<a href="${href}" class="share-figures">${figures}</a>` : html`<span class="share-figures">${figures}</span>`
  return html`<span class="share">${shown}${bar ? barOf(done, total) : null}</span>`
}
