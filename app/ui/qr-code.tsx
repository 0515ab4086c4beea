import { encode } from 'uqr'

type QrCodeProps = {
  text: string
  label: string
  /** Where many are drawn at once: the pattern is not weighed against seven others, which takes most of the time. */
  quick?: boolean
}

/** Dark squares on white, for a phone to read. */
export function QrCode({ text, label, quick = false }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: 4, ...(quick && { maskPattern: 3 }) })
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={data.flatMap(runsOf).join('')} stroke="#000" />
    </svg>
  )
}

/** Each run of dark squares in a row is one stroke; the border ends every row white. */
function runsOf(row: boolean[], y: number): string[] {
  return row.flatMap((dark, x) => (dark && !row[x - 1] ? [`M${x} ${y}.5h${row.indexOf(false, x) - x}`] : []))
}
