/** README's map shows what is there, and all of it. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const map = /## The map[\s\S]*?```\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? ''

/** Whole paths, from the lines' indentation. */
function places(): string[] {
  const above: string[] = []
  return map
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const depth = (line.length - line.trimStart().length) / 2
      const [first = '', ...rest] = line.trim().split(/\s{2,}/)
      const names = [...first.split(' '), ...rest.filter((text) => /^[\w.{},-]+(\/|\.\w+)$/.test(text))]
      above.length = depth
      above.push(first.split(' ')[0]?.replace(/\/$/, '') ?? '')
      return names.map((name) => [...above.slice(0, depth), name.replace(/\/$/, '')].join('/'))
    })
}

test('everything on the map is there', () => {
  expect(places().length).toBeGreaterThan(20)
  expect(places().filter((place) => !existsSync(place))).toEqual([])
})

test('every folder is on the map', () => {
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n')
  const folders = [
    ...new Set(
      files.flatMap((file) =>
        [/^[^./][^/]*(?=\/)/, /^app\/[^/]+(?=\/)/, /^app\/domain\/[^/]+(?=\/)/].flatMap((pattern) => pattern.exec(file)?.[0] ?? []),
      ),
    ),
  ]
  const known = places()
  expect(
    folders.filter((folder) => folder !== 'project.inlang' && !known.some((place) => place === folder || place.startsWith(`${folder}/`))),
  ).toEqual([])
})
