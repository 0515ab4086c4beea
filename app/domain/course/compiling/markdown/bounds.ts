/** Markdown parsers slow down beyond measure on text nested for that purpose: such text is turned away unread. */
import type { FaultFinder } from '../faults.ts'

const mostIndent = 40
/** Seven quotes or list signs before the first word of a line. */
const nested = /^(?:\s*(?:[-*+>]|\d+[.)])){7}(?!\s*$)/
const rule = /^\s*(?:-[ -]*|\*[ *]*|_[ _]*)$/
const longRun = /([*_`~[\]()!<>&\\|])\1{120}/

/** False, with a fault at the line, where the text is nested too deeply or runs on in one sign. */
export function boundDepth(text: string, fault: FaultFinder, above: number): boolean {
  const wrong = text.split('\n').findIndex((line) => isTooDeep(line) || longRun.test(line) || isUnclosed(line))
  if (wrong >= 0) fault('tooDeep', above + wrong + 1)
  return wrong < 0
}

function isTooDeep(line: string): boolean {
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
  return indent > mostIndent || (nested.test(line) && !rule.test(line))
}

/** Many openings that nothing closes cost time too. */
function isUnclosed(line: string): boolean {
  return (line.match(/[[\]*_`<]/g) ?? []).length > 2000
}
