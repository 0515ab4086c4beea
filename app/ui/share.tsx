import { t } from '#app/text/words.ts'
import { numberOf, shareOf } from '#app/text/numbers.ts'
import { Bar } from './bar.tsx'

type ShareProps = { done: number; total: number; href?: string; label?: string; bar?: boolean }

/** n of N as a percentage, the two numbers and a bar; "–" where there is nobody to count. */
export function Share({ done, total, href, label, bar = true }: ShareProps) {
  if (total === 0) {
    return (
      <span className="share share-none" data-copy="–">
        <span aria-hidden="true">–</span>
        <span className="unseen">{t('ui.shareNone')}</span>
      </span>
    )
  }
  const figures = (
    <>
      {label && <span className="unseen">{label}: </span>}
      <b className="share-percent">{shareOf(done, total)}</b>{' '}
      <span className="share-count">
        {numberOf(done)}/{numberOf(total)}
      </span>
    </>
  )
  return (
    <span className="share" data-copy={`${shareOf(done, total)} ${numberOf(done)}/${numberOf(total)}`}>
      {href ? (
        <a href={href} className="share-figures">
          {figures}
        </a>
      ) : (
        <span className="share-figures">{figures}</span>
      )}
      {bar && <Bar value={done} max={total} />}
    </span>
  )
}
