import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { render } from '#app/domain/course/compiling/markdown/rendering.ts'
import { courseWords } from '#app/text/course-words.ts'
import { compiled } from '#tests/courses.ts'

const size = 64 * 1024 - 200
/** Half a second on a free machine; tests share theirs. */
const patience = 3000
const course = '---\ntitle: Khóa thử\nsummary: Một khóa để thử\nperiods: 2\nissuer: so-noi-vu\n---\n'
const asLesson = (body: string) => ({ 'course.md': course, '01-bai.md': `---\ntitle: Bài\n---\n${body}` })
const asQuiz = (body: string) => ({ ...asLesson('Chữ.'), '02-thi.quiz.md': `---\ntitle: Thi\nkind: practice\n---\n${body}` })
const asFront = (head: string) => ({ ...asLesson('Chữ.'), '01-bai.md': `---\n${head}\n---\nChữ.\n` })

/** A text of the greatest size there may be, of one thing over and over. */
function full(piece: string, length = size): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
}

/** Paragraphs as long and as marked as they may be. */
function paragraphs(piece: string): string {
  let marks = 0
  const one = full(`${full(piece, 300)}\n`, 11_500).replace(/[*_~`[\]<]/g, (sign) => (marks++ < 395 ? sign : 'a'))
  return full(`${one}\n\n`)
}

const hostile: Record<string, Parameters<typeof compiled>[0]> = {
  'headings under headings': asLesson(full('a===\n> ===\n')),
  'a table of 500 columns': asLesson(`${full('|a', 1000)}|\n${full('|-', 1000)}|\n${full(`${full('|b', 1000)}|\n`, 60_000)}`),
  'the same heading all the time': asLesson(full('## a\n')),
  'quotes in lists in quotes': asLesson(full('> - ')),
  'lists in lists': asLesson(Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')),
  'lazy quotes': asLesson(full('> - a\nb\n')),
  stars: asLesson(full('*')),
  'opened emphasis': asLesson(full('*a **b ')),
  'emphasis at the bound': asLesson(paragraphs('***a_> b')),
  'strikes at the bound': asLesson(paragraphs('~~a~ ')),
  'brackets at the bound': asLesson(paragraphs('![a](b [c')),
  'long emphasis': asLesson(`*${full('a ')}*`),
  brackets: asLesson(full('[')),
  images: asLesson(full('![')),
  'images that are not there': asLesson(full('![a](b)\n\n')),
  definitions: asLesson(full('[a]: b "c\n')),
  comments: asLesson(full('<!-- a\n\n')),
  tags: asLesson(full('<div>\n\n')),
  addresses: asLesson(full('http://a.b/(')),
  'backticks of every length': asLesson(Array.from({ length: 350 }, (_, length) => '`'.repeat(length)).join(' a')),
  boxes: asLesson(full('> [!NOTE]\n> > [!TIP]\n\n')),
  'marks piled on a letter': asLesson(full('a\u0323\u0301'.repeat(1) + '\u0323\u0301'.repeat(100), 30_000)),
  'a heading of spaces': asQuiz(`## ${full(' ')}x`),
  questions: asQuiz(full('## a {#a}\n- [x] a\n  > b\n- [ ] c\n  > d\n')),
  options: asQuiz(`## a {#a}\n${full('- [x] a\n')}`),
  braces: asQuiz(`## a ${full(' {')}`),
  'front matter in brackets': asFront(`title: ${full('[', 7000)}`),
  'a front matter of keys': asFront(full('a: b\n')),
  'a value named and used again': asFront(`a: &a [b]\n${Array.from({ length: 9 }, (_, i) => `b${i}: [*a, *a, *a]`).join('\n')}`),
  'a drawing of nests': { ...asLesson('Chữ.'), 'images/a.svg': `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(100_000)}` },
}

test.each(Object.keys(hostile))('%s: compiled or refused, but soon', (name) => {
  const from = performance.now()
  const { course: made, faults } = compiled(hostile[name] ?? {})
  expect(performance.now() - from).toBeLessThan(patience)
  expect(made === null).toBe(faults.some(({ severity }) => severity === 'error'))
})

const surroundings = {
  words: courseWords('vi'),
  figure: () => ({ src: '/courses/a/files/b/a.png', width: 1, height: 1 }),
  link: (href: string) => ({ href: href.startsWith('#') ? href : '/a' }),
}

describe('whatever an author writes', () => {
  const pieces = fc.constantFrom(
    ...[
      'chữ ',
      'a',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '1. ',
      '## ',
      '**',
      '*',
      '_',
      '`',
      '```',
      '~~',
      '[',
      '](',
      ')',
      '![',
      '|',
      '|-|',
      '---',
      '===',
      '\\',
    ],
    ...[
      '<',
      '>',
      '</',
      '<script>',
      '<img src=x onerror=a()>',
      '<a href="javascript:a()">',
      '<svg onload=a()>',
      '<style>',
      '<!--',
      '-->',
      '<![CDATA[',
    ],
    ...[
      '](javascript:a())',
      '](data:text/html,a)',
      '](//a.vn)',
      '](https://a.vn "b")',
      'https://a.vn',
      '&#106;avascript:',
      '&lt;',
      '"',
      "'",
      '\u0000',
    ],
    ...[
      '> [!NOTE]\n',
      '> [!STEPS]\n',
      '> [!RIGHT]\n',
      '> [!WRONG]\n',
      '[[',
      ']]',
      '{#a}',
      '- [x] ',
      '  > ',
      '[a]: ',
      '\t',
      '\u202e',
      '😀',
      '<iframe srcdoc=',
    ],
  )
  const texts = fc.array(fc.oneof(pieces, fc.string({ maxLength: 6, unit: 'grapheme' })), { maxLength: 60 }).map((all) => all.join(''))

  test('it never throws, never takes long, and nothing dangerous comes out', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, times) => {
        const from = performance.now()
        compiled({ ...asLesson(text.repeat(times)), '02-thi.quiz.md': `---\ntitle: Thi\nkind: practice\n---\n${text}` })
        const { html } = render(text.repeat(times), surroundings, () => undefined, 0)
        expect(dangersIn(parseFragment(html))).toEqual([])
        expect(performance.now() - from).toBeLessThan(patience)
      }),
      { numRuns: 150, interruptAfterTimeLimit: 15_000 },
    )
  })

  test('a danger would be seen', () => {
    expect(dangersIn(parseFragment('<p><a href=" javascript:a()">a</a><svg></svg><img src="x" onerror="a()"></p>'))).toHaveLength(4)
  })
})

/** Here, or at an https address written in full; images are the course's own. */
function isHarmless(name: string, value: string): boolean {
  if (name === 'src') return value.startsWith('/courses/')
  const url = URL.parse(value, 'https://here.test/')
  return url?.protocol === 'mailto:' || (url?.protocol === 'https:' && (url.host === 'here.test' || value.startsWith('https://')))
}

function dangersIn(node: DefaultTreeAdapterTypes.Node): string[] {
  if (!('childNodes' in node)) return []
  const tag = 'tagName' in node ? node.tagName : ''
  const attributes = 'attrs' in node ? node.attrs : []
  return [
    ...(/^(?:script|style|iframe|object|embed|form|input|svg|math|link|meta|base|template)$/.test(tag) ? [tag] : []),
    ...attributes.filter(({ name }) => /^(?:on|style$|srcdoc$|formaction$)/.test(name)).map(({ name }) => name),
    ...attributes.filter(({ name, value }) => /^(?:href|src)$/.test(name) && !isHarmless(name, value)).map(({ value }) => value),
    ...node.childNodes.flatMap(dangersIn),
  ]
}
