/** What makes a question's page livelier where there is script: a clock that counts down, keys that choose. */
import { useContext } from 'react'
import script from './exam.script.js?url'
import { RequestContext } from './request.tsx'

/** Until when, in words; the script puts the time left before it. At zero the page at `to` is shown. */
export function Countdown({ seconds, to, until }: { seconds: number; to: string; until: string }) {
  return (
    <span data-seconds={seconds} data-to={to}>
      <span>{until}</span>
    </span>
  )
}

/** Seen only once the keys work. */
export function KeyHelp({ text }: { text: string }) {
  return (
    <p className="hint key-help" data-keys hidden>
      {text}
    </p>
  )
}

export function ExamScript() {
  const { nonce } = useContext(RequestContext)
  return <script type="module" src={script} nonce={nonce} />
}
