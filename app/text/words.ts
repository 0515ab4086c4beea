/** Every visible word: `t('course.enrol')` in the language of the reader. */
import { messages, type Words } from './words/keys.js'

export type Locale = 'vi' | 'en'
export type MessageKey = keyof Words
export type Params = Record<string, string | number>

type Reader = { locale: Locale; said: Map<string, string> }

// a worker of ours is run as it is written, without a build: it has no `env` and is a server
const readers = import.meta.env?.SSR === false ? null : onServer()

export function t<Key extends MessageKey>(key: Key, ...params: Words[Key] extends Record<string, never> ? [] : [Words[Key]]): string {
  return speak(key, params[0] ?? {})
}

/** For codes that only the running program knows: problems and flashes. */
export function say(code: string, params: Params = {}): string {
  return speak(isKey(`problem.${code}`) ? `problem.${code}` : code, params)
}

export function isLocale(value: unknown): value is Locale {
  return value === 'vi' || value === 'en'
}

export function locale(): Locale {
  if (readers) return readers.getStore()?.locale ?? 'vi'
  return document.documentElement.lang === 'en' ? 'en' : 'vi'
}

/** Everything within speaks this language. On the server only. */
export function withLocale<Result>(chosen: Locale, work: () => Result): Result {
  return readers ? readers.run({ locale: chosen, said: new Map() }, work) : work()
}

/** What the page has said so far, for a page that wakes up in the browser: it has no other words. */
export function saidSoFar(): Record<string, string> {
  return Object.fromEntries(readers?.getStore()?.said ?? [])
}

/** Asked of the process, not imported: this file is in the browser's bundle too, where the words are not. */
function onServer() {
  const { AsyncLocalStorage } = process.getBuiltinModule('node:async_hooks')
  return new AsyncLocalStorage<Reader>()
}

function speak(key: string, params: Params): string {
  const memory = Object.keys(params).length > 0 ? `${key} ${JSON.stringify(params)}` : key
  if (import.meta.env?.SSR === false) return remembered()[memory] ?? key
  const reader = readers?.getStore()
  const text = messages[key]?.(params, { locale: reader?.locale ?? 'vi' }) ?? key
  reader?.said.set(memory, text)
  return text
}

function isKey(key: string): key is MessageKey {
  return import.meta.env?.SSR === false ? key in remembered() : key in messages
}

let memories: Record<string, string> | null = null

function remembered(): Record<string, string> {
  memories ??= JSON.parse(document.getElementById('words')?.textContent ?? '{}')
  return memories ?? {}
}
