/** Vietnamese text for searching and ordering: what databases cannot do alike, done in code. */
const alphabet = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz']
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] // ngang, huyền, hỏi, ngã, sắc, nặng

/** NFC, single spaces, no control characters: how every text is stored. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim()
}

/** Without marks, đ as d, lower case: "Điện tử" and "dien tu" fold alike, "hoà" and "hòa" too. */
export function fold(text: string): string {
  return tidy(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@.+_/-]+/gu, ' ')
    .trim()
}

/** Lower case, letters and marks kept, each tone at the end of its syllable: "hoà" and "hòa" are spelt alike, "Hà" and "Hạ" are not. */
export function spell(text: string): string {
  const words = tidy(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}@.+_/-]+/u)
  return words.filter(Boolean).map(toneLast).join(' ')
}

function toneLast(word: string): string {
  const marks = [...word.normalize('NFD')]
  return (
    marks
      .filter((mark) => !isTone(mark))
      .join('')
      .normalize('NFC') + marks.filter(isTone).join('')
  )
}

function isTone(mark: string): boolean {
  return mark !== '' && tones.includes(mark)
}

/** What somebody is found by: any part without marks; behind the bar the name as it is spelt, to tell the closest. */
export function searchKeyOf(fullName: string, ...others: (string | null)[]): string {
  return `${fold([fullName, ...others].filter(Boolean).join(' '))} | ${spell(fullName)}`
}

/** Alike for names that may be one however they were typed: without marks, the words in the order of the alphabet. */
export function nameKeyOf(fullName: string): string {
  return fold(fullName).split(' ').sort().join(' ') || '-'
}

/** Orders people by tên, họ, đệm as a Vietnamese list does, compared as bytes. */
export function sortKeyOf(fullName: string): string {
  const words = tidy(fullName).split(' ')
  const given = words.at(-1) ?? ''
  const family = words.length > 1 ? (words[0] ?? '') : ''
  const parts = [given, family, ...words.slice(1, -1)]
  return `${parts.map(lettersOf).join(' ')}|${parts.map(tonesOf).join('')}`
}

function lettersOf(word: string): string {
  return [...withoutTones(word)].map((letter) => rank(letter)).join('')
}

function rank(letter: string): string {
  const place = alphabet.indexOf(letter)
  return place < 0 ? '~' : (place + 10).toString(36).padStart(2, '0')
}

function tonesOf(word: string): string {
  return (
    [...word.normalize('NFD')]
      .map((mark) => tones.indexOf(mark))
      .filter((tone) => tone > 0)
      .join('') || '0'
  )
}

function withoutTones(word: string): string {
  return [...word.toLowerCase().normalize('NFD')]
    .filter((mark) => !isTone(mark))
    .join('')
    .normalize('NFC')
}
