/** What makes a password too easy: short, soon guessed, or made of its owner's own names. Nothing about signs and capitals. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import familiar from '#content/passwords/familiar.txt?raw'
import { fold } from '#app/domain/folding.ts'
import type { Fault } from '#app/domain/problem.ts'
import { presentSettings } from '#app/domain/setting/holding.ts'
import { longestPassword } from './passwords.ts'

/** `score`: 0 to 4, as zxcvbn reckons how many guesses it takes. */
export type PasswordRule = { least: number; score: number }

/** As the settings are now. A second factor makes up for length: no password of 8 characters reaches the full score. */
export async function passwordRule(hasSecondFactor: boolean): Promise<PasswordRule> {
  const { passwordLength, passwordLengthWithFactor, passwordScore } = await presentSettings()
  return hasSecondFactor ? { least: passwordLengthWithFactor, score: passwordScore - 1 } : { least: passwordLength, score: passwordScore }
}

/** `own`: the full name, staff code, mail name and phone of its owner. */
export function weaknessOf(password: string, own: string[], { least, score }: PasswordRule): Fault | null {
  const text = password.normalize('NFC')
  if ([...text].length < least) return { code: 'account.passwordShort', params: { least } }
  if (text.length > longestPassword) return { code: 'account.passwordLong', params: { most: longestPassword } }
  const plain = lettersOf(text)
  if (own.map(lettersOf).some((name) => name.length >= 4 && plain.replaceAll(name, '').length < 6 && plain.includes(name)))
    return { code: 'account.passwordOwn' }
  const names = own.flatMap((name) => [lettersOf(name), ...fold(name).split(' ')])
  const reckoned = [text, fold(text), plain].filter(Boolean).map((way) => guesser.check(way, names).score)
  return isDressedUp(text) || Math.min(...reckoned) < score ? { code: 'account.passwordCommon' } : null
}

/** One familiar word in figures and signs, once or again and again: `P@$sw0rd-2126!`, `langson2026langson`. */
function isDressedUp(text: string): boolean {
  const [word = ''] =
    /[a-z].*[a-z]/.exec(lettersOf(text.replace(/[@4]/g, 'a').replace(/\$/g, 's').replace(/0/g, 'o').replace(/3/g, 'e'))) ?? []
  const bare = lettersOf(text).replace(/\d/g, '')
  const [, once = bare] = /^(.+?)\1+$/.exec(bare) ?? []
  return familiarWords.has(word) || familiarWords.has(once)
}

function lettersOf(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, '')
}

const familiarWords = new Set(
  familiar
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter(Boolean),
)

/** Looks at the first 64 signs: it takes milliseconds then, whatever was typed. */
const guesser = new ZxcvbnFactory({ dictionary: { familiar: [...familiarWords] }, maxLength: 64 })
