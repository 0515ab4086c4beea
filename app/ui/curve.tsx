/** How a number grew towards a target, against the straight line to it: drawn on the server, said in a sentence, with its table behind it. */
import type { ReactNode } from 'react'
import { type CurveLabels, CurveDrawing, type CurvePoint, type Outlook } from './curve-drawing.tsx'

type CurveProps = {
  points: CurvePoint[]
  target: { day: string; value: number }
  /** Where it leads as of late; null where there is nothing to foretell. */
  outlook: Outlook | null
  /** What the drawing says, in a sentence or two. */
  summary: ReactNode
  labels: CurveLabels & { reached: string; planned: string; outlook: string; table: string }
  children: ReactNode
}

export function Curve({ points, target, outlook, summary, labels, children }: CurveProps) {
  const drawing = { points, target, outlook, labels }
  return (
    <figure className="curve">
      <CurveDrawing {...drawing} shape="wide" />
      <CurveDrawing {...drawing} shape="narrow" />
      <ul className="curve-legend" aria-hidden="true">
        <Key line="reached">{labels.reached}</Key>
        <Key line="planned">{labels.planned}</Key>
        {outlook && <Key line="outlook">{labels.outlook}</Key>}
      </ul>
      <figcaption>{summary}</figcaption>
      <details className="curve-table">
        <summary>{labels.table}</summary>
        {children}
      </details>
    </figure>
  )
}

function Key({ line, children }: { line: string; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
        <path className={`curve-${line}`} d="M1 4H27" />
      </svg>
      {children}
    </li>
  )
}
