/** The pages of content/pages, rendered once. The first line is the title. */
import { render } from '#app/domain/course/compiling/markdown/rendering.ts'
import { courseWords } from '#app/text/course-words.ts'

const sources: Record<string, string> = import.meta.glob('/content/pages/*/*.md', { query: '?raw', import: 'default', eager: true })
const rendered = new Map<string, PageText>()

type PageText = { title: string; html: string; contents: { id: string; text: string; level: number }[] }

export function pageText(name: string, language: string): PageText | null {
  const key = `/content/pages/${language}/${name}.md`
  const source = sources[key]
  if (source === undefined) return null
  const known = rendered.get(key) ?? read(source, language)
  rendered.set(key, known)
  return known
}

function read(source: string, language: string): PageText {
  const [first = '', ...lines] = source.split('\n')
  const surroundings = { words: courseWords(language), figure: () => null, link: (href: string) => ({ href }) }
  const { html, headings } = render(lines.join('\n'), surroundings, () => undefined, 1)
  return { title: first.replace(/^#\s*/, ''), html, contents: headings.filter((heading) => heading.level === 2) }
}
