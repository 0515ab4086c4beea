/** Spelling: every syllable is in the dictionary or on the kept list; no pair that people confuse is the wrong way round. */
import dictionary from 'dictionary-vi'
import nspell from 'nspell'
import { expect, test } from 'vitest'
import { drawn, said, type Words, written } from './prose.ts'
import { exceptions, rowsOf } from './wording.ts'

const everything = [...written, ...drawn, ...said]
const spell = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) })
const allowed = new Set(exceptions)
const confused = rowsOf('confused.md').map(([wrong = '', right = '']) => ({ wrong, right }))

test('every word is spelt as the dictionary has it, or stands on the list of exceptions', () => {
  expect(everything.length).toBeGreaterThan(5000)
  const unknown = everything.flatMap((words) =>
    syllablesOf(words.text)
      .filter((one) => !isKnown(one))
      .map((one) => at(words, one)),
  )
  expect(unknown).toEqual([])
})

test('tones stand where we put them: hòa, khỏe, thủy, not hoà, khoẻ, thuỷ', () => {
  expect(
    everything.flatMap((words) =>
      syllablesOf(words.text)
        .filter((one) => /([oO][àáảãạèéẻẽẹ]|(?<![qQ])[uU][ỳýỷỹỵ])$/.test(one))
        .map((one) => at(words, one)),
    ),
  ).toEqual([])
})

test('no pair that people confuse is the wrong way round', () => {
  expect(confused.length).toBeGreaterThanOrEqual(60)
  const wrongOnes = new RegExp(`(?<![\\p{L}\\p{M}])(${confused.map(({ wrong }) => wrong).join('|')})(?![\\p{L}\\p{M}])`, 'giu')
  const found = everything.flatMap((words) =>
    [...words.text.matchAll(wrongOnes)].map(([wrong]) =>
      at(words, `${wrong} → ${confused.find((one) => one.wrong === wrong.toLowerCase())?.right}`),
    ),
  )
  expect(found).toEqual([])
})

test('the lists themselves are in order: no exception that the dictionary has, no pair whose right form is wrong', () => {
  expect(exceptions.filter(isInDictionary)).toEqual([])
  const odd = confused.filter(({ wrong, right }) => wrong === right || !right.split(' ').every(isInDictionary))
  expect(odd).toEqual([])
})

function at({ file, line }: Words, what: string): string {
  return `${file}:${line} ${what}`
}

/** Single letters and what holds a digit (A4, QH15) are no syllables. */
function syllablesOf(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{M}\d]+/gu)].map(([token]) => token).filter((token) => token.length > 1 && !/\d/.test(token))
}

function isKnown(word: string): boolean {
  return isInDictionary(word) || allowed.has(word) || allowed.has(word.toLowerCase())
}

function isInDictionary(word: string): boolean {
  return spell.correct(inDictionaryOrder(word.toLowerCase()))
}

/** The dictionary writes hoà, khoẻ, thuỷ. */
function inDictionaryOrder(word: string): string {
  return word
    .normalize('NFD')
    .replace(/(o)([\u0300\u0301\u0303\u0309\u0323])([ae])$/u, '$1$3$2')
    .replace(/(?<!q)(u)([\u0300\u0301\u0303\u0309\u0323])(y)$/u, '$1$3$2')
    .normalize('NFC')
}
