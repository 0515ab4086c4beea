/** How well what somebody wrote fits the name of an agency: whole, abbreviated ("Sở NV", "P. Tam Thanh", "Sở TT&TT"), or without its kind. */
import { fold, tidy } from '#app/domain/folding.ts'

export const fits = { exact: 5, whole: 4, abbreviated: 3, bare: 2, near: 1, none: 0 } as const

/** Words that say the kind, at the head of a name. */
const kinds = ['thi tran', 'thanh pho', 'phuong', 'huyen', 'tinh', 'xa', 'so', 'ban']

/** As words without marks, without "và", signs as spaces. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'va')
}

/** A committee of a commune or district is the commune or district: "UBND xã Chi Lăng". */
function withoutCommittee(words: string[]): string[] {
  const rest = words[0] === 'ubnd' ? words.slice(1) : words.slice(0, 4).join(' ') === 'uy ban nhan dan' ? words.slice(4) : words
  return /^(xa|x|phuong|p|thi tran|tt|huyen|h|thanh pho|tp)( |$)/.test(rest.join(' ')) && rest.length > 1 ? rest : words
}

/** A text as it is compared: worked out once where it meets many. */
export type Form = { plain: string; words: string[] }

export function formOf(text: string): Form {
  return { plain: tidy(text).toLowerCase(), words: wordsOf(text) }
}

export function fitOf(text: Form, name: Form): number {
  if (text.plain === name.plain) return fits.exact
  const [typed, words] = [withoutCommittee(text.words), name.words]
  if (typed.length === 0) return fits.none
  if (typed.join(' ') === words.join(' ')) return fits.whole
  if (isAbbreviation(typed, words)) return fits.abbreviated
  const bare = withoutKind(words)
  if (bare.length < words.length && bare.length > 0) {
    if (typed.join(' ') === bare.join(' ')) return fits.bare
    if (bare.length > 1 && isAbbreviation(typed, bare, false)) return fits.near
  }
  return typed.every((word) => words.some((other) => other.startsWith(word))) ? fits.near : fits.none
}

/** Every word typed is a word of the name or the first letters of several; at its head a letter may stand for the kind. */
function isAbbreviation(typed: string[], words: string[], mayHead = true): boolean {
  const [first, ...rest] = typed
  if (first === undefined) return words.length === 0
  if (first === words[0] && isAbbreviation(rest, words.slice(1), false)) return true
  const letters = first.length
  const least = mayHead ? 1 : 2
  if (letters < least || letters > words.length) return false
  const initials = words.slice(0, letters).map((word) => word[0])
  return initials.join('') === first && isAbbreviation(rest, words.slice(letters), false)
}

function withoutKind(words: string[]): string[] {
  const text = words.join(' ')
  const kind = kinds.find((one) => text.startsWith(`${one} `))
  return kind ? words.slice(kind.split(' ').length) : words
}
