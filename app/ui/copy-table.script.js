// Puts a table on the clipboard as Excel likes it: one value a cell, as text.
for (const button of document.querySelectorAll('[data-copies]')) {
  const table = document.getElementById(button.dataset.copies)
  const said = button.nextElementSibling
  const [ready, done] = button.querySelectorAll(':scope > span')
  button.hidden = !table
  button.addEventListener('click', () => {
    const copied = copy(table)
    ready.hidden = copied
    done.hidden = !copied
    said.textContent = copied ? said.dataset.says : ''
  })
}

// By the copy event, not navigator.clipboard: that one is missing on the plain http of an office's own network.
function copy(table) {
  const rows = [...table.rows].map((row) => [...row.cells].map(textOf))
  const put = (event) => {
    event.clipboardData.setData('text/plain', rows.map((cells) => cells.join('\t')).join('\r\n'))
    event.clipboardData.setData('text/html', `<meta charset="utf-8"><table>${rows.map(asRow).join('')}</table>`)
    event.preventDefault()
  }
  document.addEventListener('copy', put, { once: true })
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', put)
  return copied
}

// What is there for readers by ear alone stays out.
function textOf(cell) {
  const seen = cell.cloneNode(true)
  for (const unseen of seen.querySelectorAll('.unseen')) unseen.remove()
  return seen.textContent.replace(/\s+/g, ' ').trim()
}

// As text, so that Excel keeps the zeros before a code and makes no date of 3/12.
function asRow(cells) {
  const kept = cells.map((text) => `<td style="mso-number-format:'\\@'">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</td>`)
  return `<tr>${kept.join('')}</tr>`
}
