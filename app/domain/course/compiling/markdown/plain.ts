/** Between plain words and HTML. */

const inline = /<\/?(?:a|abbr|code|del|em|kbd|mark|s|span|strong|sub|sup)\b[^>]*>/g

/** The words of some HTML, without its tags. */
export function plainOf(html: string): string {
  return html
    .replace(inline, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A path as it is on disk, from a link as it is written. */
export function decoded(href: string): string {
  try {
    return decodeURI(href).normalize('NFC')
  } catch {
    return href
  }
}
