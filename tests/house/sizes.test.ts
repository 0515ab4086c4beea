/** Small files: a domain file about 120 lines, a route 90, nothing over 250. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesIn } from './source.ts'

const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1
const code = ['app', 'db', 'run', 'tests'].flatMap(filesIn).filter((file) => /\.(tsx?|m?js|css)$/.test(file))

function longerThan(most: number, folder: string): string[] {
  return code.filter((file) => file.startsWith(folder) && lines(file) > most).map((file) => `${file}: ${lines(file)}`)
}

test('nothing is longer than 250 lines', () => {
  expect(longerThan(250, '')).toEqual([])
})

test('a domain file keeps to 120 lines, a route to 90', () => {
  expect([...longerThan(120, 'app/domain/'), ...longerThan(90, 'app/routes/')]).toEqual([])
})
