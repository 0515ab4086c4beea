import type { ReactNode } from 'react'
import { Bar } from './bar.tsx'

/** How far along: `label` says it in words ("6/12 bài, còn khoảng 25 phút"), the bar shows it. */
export function Progress({ value, max, label }: { value: number; max: number; label: ReactNode }) {
  return (
    <div className="progress">
      <p>{label}</p>
      <Bar value={value} max={max} />
    </div>
  )
}
