/** The dossier for the assessor says what the code does: its matrix of rights, and tests that are there. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const dossier = readFileSync('docs/ho-so-cap-do.md', 'utf8')

test('the matrix of rights is the table of access', () => {
  const [, table = ''] = /const rules = \{([\s\S]*?)\n\}/.exec(readFileSync('app/domain/access.ts', 'utf8')) ?? []
  const held = [...table.matchAll(/'([\w.]+)': \[([^\]]*)\]/g)].map(
    ([, deed = '', roles = '']) => `${deed}: ${(roles.match(/\w+/g) ?? []).sort().join(' ')}`,
  )
  const columns = ['hr', 'trainer', 'leader', 'administrator']
  const told = [...dossier.matchAll(/^\| `([\w.]+)`:[^|]*\|(.*)\|$/gm)].map(([, deed = '', cells = '']) => {
    const marks = cells.split('|').map((cell) => cell.trim() === 'x')
    return `${deed}: ${columns
      .filter((_, place) => marks[place])
      .sort()
      .join(' ')}`
  })
  expect(held.length).toBeGreaterThan(10)
  expect(told.sort()).toEqual(held.sort())
})

test('every test it names is there', () => {
  const named = dossier.match(/tests\/[\w/-]+\.test\.ts/g) ?? []
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})
