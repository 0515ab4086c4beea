/** What the browser is given holds nothing of the database, the domain or the server, and no words but those of its page. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const folder = 'build/client/assets'
const scripts = readdirSync(folder)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))

// the page of components for those who build them has sample words
const pages = scripts.filter(({ name }) => !name.startsWith('kit-'))

function holding(sign: string): string[] {
  return pages.filter(({ text }) => text.includes(sign)).map(({ name }) => `${name}: ${sign}`)
}

test('no server code', () => {
  const signs = [
    'drizzle',
    'better-sqlite3',
    'argon2',
    'DATABASE_URL',
    'DEMO_PASSWORD',
    'node:fs',
    'node:crypto',
    'AsyncLocalStorage',
    'person.register',
    'pdfkit',
    'optionKeys',
    'select * from',
  ]
  expect(scripts.length).toBeGreaterThan(3)
  expect(signs.flatMap(holding)).toEqual([])
})

test('no messages: a page that wakes up brings its own', () => {
  const messages = Object.values(JSON.parse(readFileSync('content/messages/vi.json', 'utf8')) as Record<string, unknown>)
  const long = messages.filter((message): message is string => typeof message === 'string' && message.length > 20 && !message.includes('{'))
  expect(long.flatMap(holding)).toEqual([])
})
