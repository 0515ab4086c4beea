import { useContext } from 'react'
import script from './copy-table.script.js?url'
import { Icon } from './icon.tsx'
import { RequestContext } from './request.tsx'

/** Puts a table on the clipboard as Excel likes it. Needs script, so it is not seen without. */
export function CopyTable({ target, label, done }: { target: string; label: string; done: string }) {
  const { nonce } = useContext(RequestContext)
  return (
    <>
      <button type="button" className="button button-quiet" data-copies={target} hidden>
        <span>
          <Icon name="copy" />
        </span>
        <span hidden>
          <Icon name="check" />
        </span>
        {label}
      </button>
      <span className="copied" role="status" data-says={done} />
      <script type="module" src={script} nonce={nonce} />
    </>
  )
}
