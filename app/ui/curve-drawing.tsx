/** The lines of a curve. Twice on a page, for a wide and for a narrow one, so that its words stay legible; hidden from readers by ear, who have the sentence. */
import { scaleLinear, scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'

export type CurvePoint = { day: string; value: number; planned: number }
export type Outlook = { day: string; value: number }
export type CurveLabels = {
  /** A month as it stands under the drawing: "9/2026". */
  month: (day: Date) => string
  share: (part: number) => string
  /** Beside the last point: "61 người". */
  now: string
  /** Under the last day: "Hạn 31/12". */
  due: string
}

type DrawingProps = {
  points: CurvePoint[]
  target: { day: string; value: number }
  outlook: Outlook | null
  labels: CurveLabels
  shape: 'wide' | 'narrow'
}

const shapes = {
  wide: { width: 720, height: 310, left: 52, right: 20, top: 16, bottom: 48, months: 80 },
  narrow: { width: 340, height: 250, left: 46, right: 12, top: 14, bottom: 48, months: 70 },
}

export function CurveDrawing({ points, target, outlook, labels, shape }: DrawingProps) {
  const { width, height, left, right, top, bottom, months } = shapes[shape]
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || target.value === 0) return null
  const isPast = target.day < last.day
  const x = scaleUtc([at(first.day), at(isPast ? last.day : target.day)], [left, width - right])
  const y = scaleLinear([0, target.value], [height - bottom, top])
  const path = line<{ day: string; value: number }>(
    ({ day }) => round(x(at(day))),
    ({ value }) => round(y(value)),
  )
  const plan = [{ day: first.day, value: first.planned }, target, { day: last.day, value: last.planned }]
  const planned = path(plan.filter(({ day }) => day >= first.day).sort((one, other) => (one.day < other.day ? -1 : 1)))
  return (
    <svg className={`curve-drawing curve-${shape}`} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {[0, 0.25, 0.5, 0.75, 1].map((part) => (
        <g key={part}>
          <path className="curve-grid" d={`M${left} ${round(y(part * target.value))}H${width - right}`} />
          <text className="curve-word" x={left - 8} y={round(y(part * target.value)) + 4} textAnchor="end">
            {labels.share(part)}
          </text>
        </g>
      ))}
      {x
        .ticks(Math.floor((width - left) / months))
        .filter((day) => day.getUTCDate() === 1 && x(day) < width - right - 16)
        .map((day) => (
          <text key={day.getTime()} className="curve-word" x={round(x(day))} y={height - 28} textAnchor="middle">
            {labels.month(day)}
          </text>
        ))}
      <text className="curve-word" x={width - right} y={height - 8} textAnchor="end">
        {labels.due}
      </text>
      <path className="curve-planned" d={planned ?? ''} />
      {outlook && <path className="curve-outlook" d={path([last, outlook]) ?? ''} />}
      {points.length > 1 && <path className="curve-area" d={`${path(points)}V${round(y(0))}H${left}Z`} />}
      {points.length > 1 && <path className="curve-reached" d={path(points) ?? ''} />}
      <circle className="curve-now" cx={round(x(at(last.day)))} cy={round(y(last.value))} r="5" />
      <text className="curve-word curve-now-word" x={round(x(at(last.day))) - 8} y={round(y(last.value)) - 10} textAnchor="end">
        {labels.now}
      </text>
    </svg>
  )
}

function at(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
