/** The time left, counted down where there is script; until when, where there is none. At zero the page moves on. */
import { useEffect, useState } from 'react'

export function Countdown({ seconds, to, until }: { seconds: number; to: string; until: string }) {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const end = performance.now() + seconds * 1000
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((end - performance.now()) / 1000))
      setLeft(rest)
      if (rest > 0) return
      clearInterval(timer)
      location.replace(to)
    }, 1000)
    const stop = () => clearInterval(timer)
    addEventListener('submit', stop) // an answer on its way is not cut off
    return () => {
      stop()
      removeEventListener('submit', stop)
    }
  }, [seconds, to])
  if (left === null) return until
  return (
    <>
      <b role="timer">{`${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`}</b> <span>({until})</span>
    </>
  )
}
