import { type ReactNode, useId } from 'react'
import { t } from '#app/text/words.ts'
import { Icon } from './icon.tsx'

type ProseProps = { html: string; as?: 'div' | 'span'; size?: 'lesson' | 'small'; id?: string }

/** Text that was written in Markdown and cleaned on the server: the only raw HTML there is. */
export function Prose({ html, as: Tag = 'div', size = 'lesson', id }: ProseProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned where it was rendered
  return <Tag className={`prose prose-${size}`} id={id} dangerouslySetInnerHTML={{ __html: html }} />
}

export type ContentsItem = { id: string; text: ReactNode; level: number }

export function Contents({ items, title = t('ui.contents') }: { items: ContentsItem[]; title?: ReactNode }) {
  const titleId = useId()
  if (items.length === 0) return null
  return (
    <nav className="contents" aria-labelledby={titleId}>
      <p className="contents-title" id={titleId}>
        {title}
      </p>
      <ol>
        {items.map(({ id, text, level }) => (
          <li key={id} className={level > 2 ? 'contents-deep' : undefined}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export type Neighbour = { href: string; label: ReactNode /** Instead of "Bài trước" and "Bài tiếp theo". */; kind?: ReactNode }

export function PreviousNext({ previous, next }: { previous?: Neighbour | null; next?: Neighbour | null }) {
  if (!previous && !next) return null
  return (
    <nav className="neighbours" aria-label={t('ui.neighbours')}>
      {previous && (
        <a href={previous.href} rel="prev" className="neighbour neighbour-previous">
          <span className="neighbour-kind">
            <Icon name="back" />
            {previous.kind ?? t('ui.previous')}
          </span>
          <span className="neighbour-label">{previous.label}</span>
        </a>
      )}
      {next && (
        <a href={next.href} rel="next" className="neighbour neighbour-next">
          <span className="neighbour-kind">
            {next.kind ?? t('ui.next')}
            <Icon name="arrow" />
          </span>
          <span className="neighbour-label">{next.label}</span>
        </a>
      )}
    </nav>
  )
}
