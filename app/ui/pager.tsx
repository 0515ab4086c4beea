import { t } from '#app/text/words.ts'
import { numberOf } from '#app/text/numbers.ts'
import { Icon } from './icon.tsx'

/** Nothing where there is one page only. */
export function Pager({ page, pages, hrefFor }: { page: number; pages: number; hrefFor: (page: number) => string }) {
  if (pages <= 1) return null
  return (
    <nav className="pager" aria-label={t('ui.pager')}>
      <Step href={page > 1 ? hrefFor(page - 1) : undefined} rel="prev" label={t('ui.pagePrevious')} />
      <ol>
        {numbersAround(page, pages).map((item) => (
          <li key={item}>
            {item < 0 ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={hrefFor(item)}
                aria-current={item === page ? 'page' : undefined}
                aria-label={t('ui.pageNumber', { page: numberOf(item) })}
              >
                {numberOf(item)}
              </a>
            )}
          </li>
        ))}
      </ol>
      <p className="pager-place">{t('ui.pageOf', { page: numberOf(page), pages: numberOf(pages) })}</p>
      <Step href={page < pages ? hrefFor(page + 1) : undefined} rel="next" label={t('ui.pageNext')} />
    </nav>
  )
}

function Step({ href, rel, label }: { href: string | undefined; rel: 'prev' | 'next'; label: string }) {
  const text = (
    <>
      {rel === 'prev' && <Icon name="back" />}
      {label}
      {rel === 'next' && <Icon name="arrow" />}
    </>
  )
  if (!href) return <span className="pager-step pager-step-off">{text}</span>
  return (
    <a href={href} rel={rel} className="pager-step">
      {text}
    </a>
  )
}

/** The first, the last, and those beside the one shown; a negative number stands for a gap. */
function numbersAround(page: number, pages: number) {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((item) => item >= 1 && item <= pages)
  return shown.flatMap((item, index) => {
    const before = shown[index - 1]
    return before !== undefined && item - before > 1 ? [-item, item] : [item]
  })
}
