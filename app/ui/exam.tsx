import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** What a person in an exam must always see: where they are, the time left, that the answer is kept. */
export function ExamBar({
  place,
  timeLeft,
  saved,
  action,
}: {
  place: ReactNode
  timeLeft?: ReactNode
  saved?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="exam-bar">
      <p className="exam-place">{place}</p>
      {timeLeft && (
        <p className="exam-time">
          <Icon name="clock" />
          <span>{timeLeft}</span>
        </p>
      )}
      {saved && (
        <p className="exam-saved" role="status">
          <Icon name="check" />
          <span>{saved}</span>
        </p>
      )}
      {action}
    </div>
  )
}

export type MapItem = {
  href: string
  number: number
  answered: boolean
  current?: boolean /** Read out: "Câu 3, đã trả lời". */
  label: string
}

type QuestionMapProps = {
  title: string
  items: MapItem[]
  /** The id of the form whose choice is kept on the way: the squares then post `then=<number>` with it. */
  form?: string
}

/** Every question of an exam as a small square: answered ones filled and ticked. */
export function QuestionMap({ title, items, form }: QuestionMapProps) {
  return (
    <nav className="question-map" aria-label={title}>
      <ol>
        {items.map(({ href, number, answered, current, label }) => (
          <li key={number}>
            {form ? (
              <button type="submit" form={form} name="then" value={number} {...look({ answered, current, label })}>
                <MapFace number={number} answered={answered} />
              </button>
            ) : (
              <a href={href} {...look({ answered, current, label })}>
                <MapFace number={number} answered={answered} />
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function look({ answered, current, label }: Pick<MapItem, 'answered' | 'current' | 'label'>) {
  return { className: answered ? 'map-answered' : undefined, 'aria-current': current ? ('step' as const) : undefined, 'aria-label': label }
}

function MapFace({ number, answered }: Pick<MapItem, 'number' | 'answered'>) {
  return (
    <>
      {number}
      {answered && <Icon name="check" />}
    </>
  )
}
