import { useEffect, useState } from 'react'
import { Icon } from './icon.tsx'

/** Puts a table on the clipboard as Excel likes it. Needs script, so it is not there without. */
export function CopyTable({ target, label, done }: { target: string; label: string; done: string }) {
  const [awake, setAwake] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => setAwake(true), [])
  if (!awake) return null
  return (
    <>
      <button type="button" className="button button-quiet" onClick={() => setCopied(copyTable(target))}>
        <Icon name={copied ? 'check' : 'copy'} />
        {label}
      </button>
      <span className="copied" role="status">
        {copied && done}
      </span>
    </>
  )
}

/** By the copy event, not navigator.clipboard: that one is missing on the plain http of an office's own network. */
function copyTable(target: string) {
  const table = document.getElementById(target)
  if (!(table instanceof HTMLTableElement)) return false
  const rows = [...table.rows].map((row) => [...row.cells].map(textOf))
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', rows.map((cells) => cells.join('\t')).join('\r\n'))
    event.clipboardData?.setData('text/html', `<meta charset="utf-8"><table>${rows.map(asRow).join('')}</table>`)
    event.preventDefault()
  }
  document.addEventListener('copy', put, { once: true })
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', put)
  return copied
}

/** `data-copy` on something in the cell says what to copy instead of what is seen. */
function textOf(cell: HTMLTableCellElement) {
  const told = cell.querySelector<HTMLElement>('[data-copy]')?.dataset['copy']
  return (told ?? cell.innerText).replace(/\s+/g, ' ').trim()
}

/** As text, so that Excel keeps the zeros before a code and makes no date of 3/12. */
function asRow(cells: string[]) {
  const kept = cells.map((text) => `<td style="mso-number-format:'\\@'">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</td>`)
  return `<tr>${kept.join('')}</tr>`
}
