import { matchRoutes } from '@remix-run/react'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sectionsOf } from '#app/web/sections.ts'
import { testBuild } from '#tests/visit.ts'

const whole = testBuild()
const sectionFor = sectionsOf(whole)

function idsAt(pathname: string, { routes }: typeof whole): string[] {
  const children = Object.values(routes).filter(({ parentId }) => parentId)
  const tree = [
    {
      id: 'root',
      path: '',
      children: children.map(({ id, path, index }) => (index ? { id, index: true as const } : { id, path: path ?? '' })),
    },
  ]
  return (matchRoutes(tree, pathname) ?? []).map(({ route }) => route.id)
}

const addresses = Object.values(whole.routes).map(({ path = '' }) => `/${path.replace(/:\w+/g, 'x').replace('*', 'nothing/here')}`)

test.each([
  ...new Set([
    ...addresses,
    '/',
    '//',
    '//courses',
    '/hr',
    '/Courses/x',
    '/courses/',
    '/%63ourses',
    '/hr/people/%6eew',
    '/overview.xlsx/',
    '/_root',
  ]),
])('%s is answered by the same page as if all routes were looked at', (address) => {
  for (const pathname of [address, address.toUpperCase(), `${address}/`])
    expect(idsAt(pathname, sectionFor(pathname))).toEqual(idsAt(pathname, whole))
})

/** Addresses nobody wrote down: words of ours, plainly or not, and others, in any order. */
const words = [...new Set(addresses.flatMap((address) => address.split('/')))]
const hidden = words.map((word) => word.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`))
const anyAddress = fc
  .array(fc.oneof(fc.constantFrom(...words, ...hidden), fc.webSegment()), { maxLength: 7 })
  .map((pieces) => `/${pieces.join('/')}`)

test('so is whatever else is asked for', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      expect(idsAt(address, sectionFor(address))).toEqual(idsAt(address, whole))
    }),
    { numRuns: 500 },
  )
})

test('a request for the data of a page finds the section of the page', () => {
  expect(sectionFor('/courses.data')).toBe(sectionFor('/courses'))
  expect(sectionFor('/_root.data')).toBe(whole)
  expect(sectionFor('/__manifest')).toBe(whole)
})

test('a section knows a few routes of many, for the server and for the browser', () => {
  const { routes, assets } = sectionFor('/hr/people/x/edit')
  expect(Object.keys(routes).length).toBeLessThan(10)
  expect(Object.keys(assets.routes)).toEqual(expect.arrayContaining(Object.keys(routes)))
  expect(Object.keys(assets.routes)).toHaveLength(Object.keys(routes).length)
})

test('there are not more sections than kinds of addresses, whatever is asked for', () => {
  const asked = fc.sample(anyAddress, { numRuns: 5000, seed: 1 })
  const sections = new Set([...addresses, ...hidden.map((word) => `/hr/${word}/x`), ...asked].map(sectionFor))
  expect(sections.size).toBeLessThanOrEqual(new Set(addresses).size)
})
