/** Every word we use exists in both languages; no word is kept that nobody says. */
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { callsOf, nodesOf, sourcesIn, stringsOf } from './source.ts'

type Messages = Record<string, unknown>
const vi = JSON.parse(readFileSync('content/messages/vi.json', 'utf8')) as Messages
const en = JSON.parse(readFileSync('content/messages/en.json', 'utf8')) as Messages
const sources = sourcesIn('app', 'db')

test('both languages have the same keys, and the same places to fill', () => {
  expect(Object.keys(en)).toEqual(Object.keys(vi))
  const placesOf = (message: unknown) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort()
  expect(Object.keys(vi).filter((key) => placesOf(vi[key]).join() !== placesOf(en[key]).join())).toEqual([])
})

test('no message is empty', () => {
  expect([...Object.entries(vi), ...Object.entries(en)].filter(([, message]) => message === '').map(([key]) => key)).toEqual([])
})

test('every key that is said exists', () => {
  expect(unknown(['t'], 0, (key) => [key])).toEqual([])
  expect(unknown(['say'], 0, (key) => (key.includes('.') ? [key, `problem.${key}`] : ['app.name']))).toEqual([]) // without a dot: a code of a file's own
})

test('every problem has words', () => {
  expect(unknown(['refuse'], 0, (code) => [`problem.${code}`])).toEqual([])
  expect(unknown(['invalid'], 1, (code) => [`problem.${code}`])).toEqual([])
  expect(
    codesOf('code')
      .filter(({ text }) => !['', 'problem.', 'fault.', 'flash.'].some((prefix) => prefix + text in vi))
      .map(({ place }) => place),
  ).toEqual([])
})

test('every fault of a course has words', () => {
  const compiler = sources.filter(({ file }) => /^app\/domain\/(course\/compiling|programme|skill)\//.test(file))
  const named = callsOf(['fault'], compiler).flatMap(({ arguments: given }) => stringsOf(given[0]))
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((code) => !(`fault.${code}` in vi))).toEqual([])
})

test('every deed in the history has words', () => {
  expect(unknown(['record'], 1, (verb) => [`history.${verb}`])).toEqual([])
})

test('whatever a deed keeps in the history has words', () => {
  const details = callsOf(['record'], sources).flatMap(({ file, line, arguments: given }) =>
    given[3] ? [{ place: `${file}:${line}`, detail: given[3] }] : [],
  )
  const keys = details.flatMap(({ place, detail }) =>
    ts.isObjectLiteralExpression(detail)
      ? detail.properties.map(({ name }) => ({ place, key: name?.getText() ?? 'spread' }))
      : [{ place, key: 'unseen' }],
  )
  expect(keys.length).toBeGreaterThan(20)
  expect(keys.filter(({ key }) => !(`historyDetail.${key}` in vi)).map(({ place, key }) => `${place} ${key}`)).toEqual([])
})

test('every word on the way to the next page exists', () => {
  expect(unknown(['goTo'], 2, (code) => [`flash.${code}`])).toEqual([])
})

test('no message is kept that nobody says', () => {
  const literals = literalsIn()
  const shapes = shapesIn()
  const isMade = (text: string, depth: number): boolean => {
    if (literals.has(text)) return true
    return (
      depth > 0 &&
      shapes.some((shape) =>
        shape
          .exec(text)
          ?.slice(1)
          .every((hole) => isMade(hole, depth - 1)),
      )
    )
  }
  const prefixes = ['', 'problem.', 'fault.', 'flash.', 'history.']
  const isSaid = (key: string) =>
    prefixes.some((prefix) => key.startsWith(prefix) && isMade(key.slice(prefix.length), prefix === '' ? 2 : 1))
  expect(Object.keys(vi).filter((key) => !isSaid(key))).toEqual([])
})

function unknown(names: string[], place: number, keysFor: (text: string) => string[]): string[] {
  return callsOf(names, sources).flatMap(({ file, line, arguments: given }) =>
    stringsOf(given[place])
      .filter((text) => !keysFor(text).some((key) => key in vi))
      .map((text) => `${file}:${line} ${text}`),
  )
}

/** `{ code: 'course.full' }`, wherever it is written. */
function codesOf(name: string) {
  return sources
    .filter(({ file }) => !file.startsWith('app/web/log'))
    .flatMap(({ file, tree }) =>
      nodesOf(tree).flatMap((node) =>
        ts.isPropertyAssignment(node) && node.name.getText() === name && ts.isObjectLiteralExpression(node.parent)
          ? stringsOf(node.initializer)
              .filter((text) => /^[a-z]\w*(\.\w+)+$/.test(text))
              .map((text) => ({ text, place: `${file} ${text}` }))
          : [],
      ),
    )
}

function literalsIn(): Set<string> {
  const texts = sources.flatMap(({ tree }) =>
    nodesOf(tree).flatMap((node) =>
      ts.isStringLiteralLike(node) || ts.isJsxAttribute(node) || ts.isIdentifier(node) ? [textOf(node)] : [],
    ),
  )
  return new Set(texts)
}

function textOf(node: ts.StringLiteralLike | ts.JsxAttribute | ts.Identifier): string {
  return ts.isJsxAttribute(node) ? node.name.getText() : node.text
}

/** Templates as patterns: `course.states.${state}` makes every key of that shape whose hole somebody writes. */
function shapesIn(): RegExp[] {
  return sources.flatMap(({ tree }) =>
    nodesOf(tree).flatMap((node) => {
      if (!ts.isTemplateExpression(node)) return []
      const fixed = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
      if (!/^[a-z]\w*\.?|\w{4,}$/.test(fixed.join('')) || fixed.join('').length < 4 || /[^\w.]/.test(fixed.join(''))) return []
      return [new RegExp(`^${fixed.map((text) => text.replaceAll('.', '\\.')).join('([\\w.-]+)')}$`)]
    }),
  )
}
