import { expect, test } from 'vitest'
import { html } from '#app/ui/html.tsx'
import { shareIn } from '#app/ui/share.tsx'

const hostile = `"><script>alert('1')</script>&amp;`
const harmless = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;'

test('whatever is put into markup is escaped, in a text and in an attribute', () => {
  expect(html`<a title="${hostile}">${hostile}</a>`.text).toBe(`<a title="${harmless}">${harmless}</a>`)
})

test('markup within markup stays what it is, also several in a row', () => {
  const items = ['Xã Thất Khê', 'Xã Bắc Sơn & lân cận'].map((name) => html`<li>${name}</li>`)
  expect(html`<ul>${items}</ul>${null}${12}`.text).toBe('<ul><li>Xã Thất Khê</li><li>Xã Bắc Sơn &amp; lân cận</li></ul>12')
})

test('a share is a link with its two numbers, under whatever name a course has', () => {
  const { text } = shareIn({ done: 2, total: 3, href: '/hr/coverage/people?a=1&b=2', label: hostile })
  expect(text).toContain('href="/hr/coverage/people?a=1&amp;b=2"')
  expect(text).toContain(`${harmless}: `)
  expect(text.replaceAll(/<[^>]+>/g, '')).toContain('66,7% 2/3')
  expect(text).not.toContain('<script')
})
