/** What follows a question's text in braces: `{#id skill=IU06.2 level=co-ban}`. */
import type { Level } from '#db/schema/index.ts'
import type { FaultFinder } from './faults.ts'

const levels: readonly Level[] = ['co-ban', 'trung-cap']

export function readHeading(heading: string, line: number, fault: FaultFinder) {
  const brace = heading.trimEnd().endsWith('}') ? heading.lastIndexOf('{') : -1
  const text = brace < 0 ? heading : heading.slice(0, brace)
  const attributes = brace < 0 ? '' : heading.trimEnd().slice(brace + 1, -1)
  let anchor = ''
  let level: Level = 'co-ban'
  let skills: string[] = []
  for (const attribute of attributes.split(/\s+/).filter(Boolean)) {
    const [, id] = /^#([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(attribute) ?? []
    const [, name, value = ''] = /^([a-z]+)=(.+)$/.exec(attribute) ?? []
    const known = levels.find((one) => one === value)
    if (id) anchor = id
    else if (name === 'skill') skills = value.split(',')
    else if (name === 'level' && known) level = known
    else if (name === 'level') fault('unknownLevel', line, { level: value, known: levels.join(', ') })
    else fault('badAttribute', line, { attribute })
  }
  if (!anchor) fault('missingId', line)
  return { text: text.trim(), anchor, level, skills }
}
