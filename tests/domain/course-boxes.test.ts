import { describe, expect, test } from 'vitest'
import { lessonOf } from '#tests/courses.ts'

describe('a box', () => {
  test('is a quote that begins with its sign, and is titled in the language of the course', () => {
    const { html, faults } = lessonOf('> [!TIP]\n> Ghi lại **số hồ sơ**.\n')
    expect(faults).toEqual([])
    expect(html).toBe('<aside class="note note-tip"><p class="note-title">Mẹo</p>\n<p>Ghi lại <strong>số hồ sơ</strong>.</p>\n</aside>\n')
  })

  test('may have its text on the line of the sign, and hold lists, tables and boxes', () => {
    const { html } = lessonOf('> [!NOTE] Một dòng\n> - một\n> - hai\n>\n> > [!WARNING]\n> > Trong nữa\n')
    expect(html).toContain('<p>Một dòng</p>\n<ul>\n<li>một</li>')
    expect(html).toContain('<aside class="note note-warning"><p class="note-title">Lưu ý</p>\n<p>Trong nữa</p>')
  })

  test('of an unknown name is a fault that names the nearest, or all', () => {
    expect(lessonOf('Chữ.\n\n> [!TIPS]\n> Ghi lại.\n').faults).toEqual(['01-bai.md:6 unknownBoxNear'])
    expect(lessonOf('> [!XYZXYZXYZ]\n> Ghi lại.\n').faults).toEqual(['01-bai.md:4 unknownBox'])
  })

  test('begins on the first line of its quote: a sign further down is a fault', () => {
    expect(lessonOf('> [!RIGHT]\n> Một\n> [!WRONG]\n> Hai\n').faults).toEqual(['01-bai.md:6 strayBox'])
    expect(lessonOf('[!NOTE] Không có dấu\n').faults).toEqual(['01-bai.md:4 strayBox'])
  })
})

describe('a step list', () => {
  test('is an ordered list in a box of steps', () => {
    const { html, faults } = lessonOf('> [!STEPS]\n> 1. Mở tệp\n> 2. Ký số\n>\n>    ![](a.svg)\n')
    expect(faults).toEqual(['01-bai.md:8 missingAlt', '01-bai.md:8 missingImage'])
    expect(html).toBe('')
    expect(lessonOf('> [!STEPS]\n> 1. Mở tệp\n> 2. Ký số\n').html).toBe(
      '<div class="step-list">\n<ol>\n<li>Mở tệp</li>\n<li>Ký số</li>\n</ol>\n</div>\n',
    )
  })

  test('without a numbered list is a fault', () => {
    expect(lessonOf('> [!STEPS]\n> - Mở tệp\n').faults).toEqual(['01-bai.md:4 noSteps'])
  })
})

describe('right and wrong', () => {
  test('stand side by side where they follow one another, in either order', () => {
    const { html } = lessonOf('> [!RIGHT]\n> Một\n\n> [!WRONG]\n> Hai\n\nGiữa.\n\n> [!WRONG]\n> Ba\n\n> [!RIGHT]\n> Bốn\n')
    expect(html.match(/class="[^"]*"/g)?.map((name) => name.slice(7, -1))).toEqual([
      ...['examples', 'example example-right', 'example-title', 'example example-wrong', 'example-title'],
      ...['examples', 'example example-wrong', 'example-title', 'example example-right', 'example-title'],
    ])
    expect(html).toContain('<p class="example-title">Chưa đúng</p>\n<p>Hai</p>')
  })

  test('each stand alone where something comes between', () => {
    const { html, faults } = lessonOf('> [!RIGHT]\n> Một\n\nGiữa.\n\n> [!WRONG]\n> Hai\n\n> [!WRONG]\n> Ba\n')
    expect(faults).toEqual([])
    expect(html).not.toContain('class="examples"')
    expect(html.match(/class="example example-wrong"/g)).toHaveLength(2)
  })

  test('pair within a list item too', () => {
    expect(lessonOf('1. Viết:\n\n   > [!RIGHT]\n   > Một\n\n   > [!WRONG]\n   > Hai\n').html).toContain('class="examples"')
  })
})

describe('key caps', () => {
  test('stand in double brackets', () => {
    expect(lessonOf('Nhấn [[Ctrl]] + [[C]], hoặc **[[F5]]**.\n').html).toBe(
      '<p>Nhấn <kbd>Ctrl</kbd> + <kbd>C</kbd>, hoặc <strong><kbd>F5</kbd></strong>.</p>\n',
    )
  })

  test('are cleaned of HTML, and are no keys in code', () => {
    expect(lessonOf('[[<]] và `[[C]]`\n').html).toBe('<p><kbd>&lt;</kbd> và <code>[[C]]</code></p>\n')
  })
})
