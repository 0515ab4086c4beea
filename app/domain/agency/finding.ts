/** Finding an agency by what people write of it, on a day: its name in any dress, a former name, an official code. Never a guess. */
import type { Day } from '#app/domain/clock.ts'
import { type Directory, directoryOn, type Entry } from './directory.ts'
import { fitOf, fits, type Form, formOf, wordsOf } from './matching.ts'

/** `formerly`: the agency that was meant is no more, and this one took over. */
export type Found = Entry & { parent: Entry | null; formerly: Entry | null }
export type Finding = { kind: 'one'; agency: Found } | { kind: 'several'; agencies: Found[] } | { kind: 'none'; near: Found[] }

const shown = 20

/** One agency that is open on the day; several, to be asked about; or none, with what comes near. */
export async function findAgency(text: string, day?: Day): Promise<Finding> {
  return find(await directoryOn(day), text)
}

/** The same for many texts at once: read the directory once. */
export function find(directory: Directory, text: string): Finding {
  const meant = meantBy(directory, text)
  const open = meant.flatMap((entry) => (entry.isOpen ? [found(directory, entry)] : heirsOf(directory, entry)))
  const agencies = [...new Map(open.reverse().map((agency) => [agency.id, agency])).values()].reverse()
  const [only] = agencies
  if (only && agencies.length === 1) return { kind: 'one', agency: only }
  if (only) return { kind: 'several', agencies: agencies.slice(0, shown) }
  return {
    kind: 'none',
    near: (meant.length > 0 ? meant : nearTo(directory, text)).slice(0, shown).map((entry) => found(directory, entry)),
  }
}

/** Whatever a search may mean, the best first, agencies that are no more among them. */
export function search(directory: Directory, text: string): Found[] {
  const best = meantBy(directory, text)
  return [...new Set([...best, ...nearTo(directory, text)])].map((entry) => found(directory, entry))
}

function found({ entries }: Directory, entry: Entry, formerly: Entry | null = null): Found {
  return { ...entry, parent: entries.get(entry.parentId ?? '') ?? null, formerly }
}

/** Those whose name or code it is, and none that fits less well. */
function meantBy(directory: Directory, text: string): Entry[] {
  const coded = byCode(directory, text)
  if (coded.length > 0) return coded
  const own = best(directory, withoutProvince(directory, text))
  if (own.length > 0) return own
  const [name = '', ...places] = text.split(/[,;()]|\s+-\s+/).filter((part) => part.trim() !== '')
  if (places.length === 0) return []
  return best(directory, name).filter((entry) => places.every((place) => isUnder(directory, entry, place)))
}

function best({ entries }: Directory, text: string): Entry[] {
  const form = formOf(text)
  const fitting = [...entries.values()].map((entry) => ({ entry, fit: fitOfEntry(form, entry) }))
  const most = Math.max(fits.bare, ...fitting.map(({ fit }) => fit))
  return fitting.filter(({ fit }) => fit === most).map(({ entry }) => entry)
}

function nearTo({ entries }: Directory, text: string): Entry[] {
  const form = formOf(text)
  return [...entries.values()].filter((entry) => fitOfEntry(form, entry) > fits.none).sort((a, b) => Number(b.isOpen) - Number(a.isOpen))
}

function fitOfEntry(text: Form, entry: Entry): number {
  return Math.max(fits.none, ...formsOf(entry).map((name) => fitOf(text, name)))
}

const forms = new WeakMap<Entry, Form[]>()

/** Of its names, for as long as the directory is at hand. */
function formsOf(entry: Entry): Form[] {
  const known = forms.get(entry) ?? entry.names.flatMap(({ name, shortName }) => [name, ...(shortName ? [shortName] : [])]).map(formOf)
  forms.set(entry, known)
  return known
}

/** Who bears the code on the day; where nobody does, who bore it. */
function byCode({ entries }: Directory, text: string): Entry[] {
  const typed = text.trim().toUpperCase()
  const bearers = [...entries.values()].filter(({ codes }) => codes.some(({ code }) => code.toUpperCase() === typed))
  const today = bearers.filter(({ codes }) => codes.some(({ code, holds }) => holds && code.toUpperCase() === typed))
  return today.length > 0 ? today : bearers
}

/** "Sở Nội vụ tỉnh Lạng Sơn" is Sở Nội vụ. */
function withoutProvince({ entries }: Directory, text: string): string {
  const province = [...entries.values()].find(({ kind }) => kind === 'province')
  const tail = province && new RegExp(`[\\s,-]*${province.name.normalize('NFC')}$`, 'iu')
  const rest = tail ? text.normalize('NFC').trim().replace(tail, '') : text
  return rest.trim() === '' ? text : rest
}

function isUnder({ entries }: Directory, entry: Entry, place: string): boolean {
  for (let at = entries.get(entry.parentId ?? ''), steps = 0; at && steps < 8; at = entries.get(at.parentId ?? ''), steps++)
    if (fitOfEntry(formOf(place), at) >= fits.bare) return true
  return wordsOf(place).length === 0
}

/** Those who took over, and who took over from them, as far as they are open. */
function heirsOf(directory: Directory, entry: Entry): Found[] {
  const heirs = new Set(entry.heirIds)
  for (const id of heirs) {
    const heir = directory.entries.get(id)
    if (heir && !heir.isOpen) for (const next of heir.heirIds) heirs.add(next)
  }
  return [...heirs].flatMap((id) => {
    const heir = directory.entries.get(id)
    return heir?.isOpen ? [found(directory, heir, entry)] : []
  })
}
