/** Code between two fences is no Markdown: signs in it mean nothing. */

/** For each line whether it lies in a fence or is one; and the line, from 1, of a fence that nothing closes. */
export function fencesIn(lines: string[]): { fenced: boolean[]; unclosed: number | null } {
  let open: { line: number; fence: string } | null = null
  const fenced = lines.map((text, index) => {
    const [, fence] = /^\s*(`{3,}(?=[^`]*$)|~{3,})/.exec(text) ?? []
    if (!open) {
      if (fence !== undefined) open = { line: index + 1, fence }
      return fence !== undefined
    }
    if (fence?.startsWith(open.fence) && text.trim() === fence) open = null
    return true
  })
  return { fenced, unclosed: (open as { line: number } | null)?.line ?? null }
}
