/** The manuals say what the pages say: every button by its name, every link, figure and picture is there, in both languages alike. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { imageSize } from 'image-size'
import { expect, test } from 'vitest'
import { render } from '#app/domain/course/compiling/markdown/rendering.ts'
import routes from '#app/routes.ts'
import { settingNames } from '#app/domain/setting/settings.ts'
import { courseWords } from '#app/text/course-words.ts'
import sizes from '#content/pages/pictures/sizes.json'

const languages = ['vi', 'en'] as const
const folder = 'content/pages'
const names = readdirSync(`${folder}/vi`).sort()
const pages = languages.flatMap((language) =>
  names.map((name) => ({ language, name, text: readFileSync(`${folder}/${language}/${name}`, 'utf8') })),
)
const measures: Record<string, number[]> = sizes

test('a name in bold is a name on the pages', () => {
  const known = Object.fromEntries(languages.map((language) => [language, wordsOf(language)]))
  const bold = pages.flatMap(({ language, name, text }) =>
    [...withoutCode(text).matchAll(/\*\*(.+?)\*\*/g)].map(([, words = '']) => ({
      place: `${language}/${name}: ${words}`,
      language,
      words,
    })),
  )
  expect(bold.length).toBeGreaterThan(100)
  expect(bold.filter(({ language, words }) => !known[language]?.has(words)).map(({ place }) => place)).toEqual([])
})

test('both languages have the same pages, sections and pictures', () => {
  expect(readdirSync(`${folder}/en`).sort()).toEqual(names)
  const shapeOf = (language: string, name: string) => {
    const text = withoutCode(pages.find((page) => page.language === language && page.name === name)?.text ?? '')
    return [...text.matchAll(/^## |pictures\/[\w-]+\.webp|\{\w+\}|^> \d+\. /gm)].map(([found]) => found)
  }
  for (const name of names) expect(shapeOf('en', name), name).toEqual(shapeOf('vi', name))
})

test('every page is sound Markdown, and every section and page it links to is there', () => {
  const patterns = routes.map(({ path = '' }) => new RegExp(`^/${path.replace(/:\w+/g, '[^/]+')}$`))
  const headings = new Map(pages.map(({ language, name, text }) => [`${language}/${name}`, rendered(language, name, text).ids]))
  const broken = pages.flatMap(({ language, name, text }) => {
    const { faults, links } = rendered(language, name, text)
    const lost = links.filter((link) => {
      const [path = '', id] = link.split('#', 2)
      const page = path === '' ? name : `${path.slice(1).replace('/', '-')}.md`
      const isManual = path === '' || path.startsWith('/help')
      if (isManual && !names.includes(page)) return true
      if (id !== undefined) return !headings.get(`${language}/${page}`)?.includes(id)
      return !isManual && !patterns.some((pattern) => pattern.test(path))
    })
    return [...faults, ...lost].map((what) => `${language}/${name}: ${what}`)
  })
  expect(broken).toEqual([])
})

test('figures that settings decide are never written down', () => {
  const kept = ['codeDays', 'recoveryCodes', 'overDays', 'deviceDays', 'failureDays', 'addressMonths']
  const told = ['answerLimit', 'extensionLimit', 'backupDays', 'backupWeeks', 'backupMonths', 'collector', 'backups', 'mail']
  const known: string[] = [...settingNames, ...kept, ...told]
  const unknown = pages.flatMap(({ text }) => [...withoutCode(text).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))
  expect(unknown.filter((name) => !known.includes(name))).toEqual([])
  const fixed = /\d+ (ký tự|lần sai|characters|wrong tries)|(tạm khóa|locked for) \d/
  expect(pages.filter(({ text }) => fixed.test(text)).map(({ name }) => name)).toEqual([])
})

test('every picture is shown somewhere, is small, and as large as it says', () => {
  const files = languages.flatMap((language) => readdirSync(`${folder}/pictures/${language}`).map((file) => `${language}/${file}`))
  const shown = pages.flatMap(({ language, text }) =>
    [...text.matchAll(/pictures\/([\w-]+\.webp)/g)].map(([, file = '']) => `${language}/${file}`),
  )
  expect(files.sort()).toEqual([...new Set(shown)].sort())
  expect(Object.keys(sizes).sort()).toEqual(files.sort())
  expect(files.filter((file) => statSync(`${folder}/pictures/${file}`).size > 60 * 1024)).toEqual([])
  expect(files.reduce((sum, file) => sum + statSync(`${folder}/pictures/${file}`).size, 0)).toBeLessThanOrEqual(900 * 1024)
  const distorted = files.filter((file) => {
    const { width, height } = imageSize(readFileSync(`${folder}/pictures/${file}`))
    const [wide = 0, high = 1] = measures[file] ?? []
    return Math.abs(width / height - wide / high) > 0.01 || wide > 900
  })
  expect(distorted).toEqual([])
})

function rendered(language: string, name: string, text: string) {
  const faults: string[] = []
  const links: string[] = []
  const surroundings = {
    words: courseWords(language),
    figure: (file: string) => (existsSync(`${folder}/${file.replace('/', `/${language}/`)}`) ? { src: '/', width: 1, height: 1 } : null),
    link: (href: string) => {
      links.push(href)
      return { href }
    },
  }
  const { headings } = render(text.split('\n').slice(1).join('\n'), surroundings, (code, line) => faults.push(`${code} ${line}`), 1)
  return { faults, links, ids: headings.map(({ id }) => id), name }
}

/** Every message, with … where something is filled in. */
function wordsOf(language: string): Set<string> {
  const messages: Record<string, unknown> = JSON.parse(readFileSync(`content/messages/${language}.json`, 'utf8'))
  const texts = (message: unknown): string[] =>
    typeof message === 'string' ? [message] : typeof message === 'object' && message ? Object.values(message).flatMap(texts) : []
  return new Set(Object.values(messages).flatMap((message) => texts(message).map((text) => text.replace(/\{\w+\}/g, '…'))))
}

function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
}
