/** The pages of content/pages, rendered once. The first line is the title; `{lockMinutes}` stands for a figure of today. */
import { render } from '#app/domain/course/compiling/markdown/rendering.ts'
import { courseWords } from '#app/text/course-words.ts'
import sizes from '#content/pages/pictures/sizes.json'

const sources: Record<string, string> = import.meta.glob('/content/pages/*/*.md', { query: '?raw', import: 'default', eager: true })
const pictures: Record<string, string> = import.meta.glob('/content/pages/pictures/*/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
})
const measures: Record<string, number[]> = sizes
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

/** A figure nobody knows stays as it was written. */
export function filled(html: string, figures: Record<string, string>): string {
  return html.replace(/\{(\w+)\}/g, (written, name: string) => figures[name] ?? written)
}

function read(source: string, language: string): PageText {
  const [first = '', ...lines] = source.split('\n')
  const figure = (file: string) => pictureOf(file, language)
  const surroundings = { words: courseWords(language), figure, link: (href: string) => ({ href }) }
  const { html, headings } = render(lines.join('\n'), surroundings, () => undefined, 1)
  return { title: first.replace(/^#\s*/, ''), html, contents: headings.filter((heading) => heading.level === 2) }
}

/** `pictures/home.webp`, in the language of the page. */
function pictureOf(file: string, language: string) {
  const name = `${language}/${file.replace(/^pictures\//, '')}`
  const [src, [width, height] = []] = [pictures[`/content/pages/pictures/${name}`], measures[name]]
  return src && width && height ? { src, width, height } : null
}
