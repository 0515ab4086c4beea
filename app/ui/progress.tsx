import type { ReactNode } from 'react'
import { durationOf } from '#app/text/durations.ts'
import { t } from '#app/text/words.ts'
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

/** Of what a course requires, how much is done, and how long the rest takes. */
export function CourseProgress({ done, total, minutesLeft }: { done: number; total: number; minutesLeft: number }) {
  return <Progress value={done} max={total} label={t('course.progress', { done, total, time: durationOf(minutesLeft) })} />
}
