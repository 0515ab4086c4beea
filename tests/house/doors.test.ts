/** Remix serves any leaf alone: a layout guards nothing, so every loader and action has its own door. */
import { expect, test } from 'vitest'
import * as root from '#app/root.tsx'
import { door } from '#app/web/doors.ts'
import { allRoutes } from '#tests/visit.ts'
import { callsOf, filesIn, sourcesIn, stringsOf } from './source.ts'

const routes = allRoutes()

test('every loader and every action goes through a door', () => {
  const modules = [{ id: 'root', module: root }, ...routes]
  const open = modules.flatMap(({ id, module }) =>
    Object.entries(module).flatMap(([name, value]) =>
      ['loader', 'action'].includes(name) && !(door in Object(value)) ? [`${id}: ${name}`] : [],
    ),
  )
  expect(open).toEqual([])
})

test('no route answers before its door: no handler of the browser’s, no headers of its own', () => {
  const odd = routes.flatMap(({ id, module }) =>
    Object.keys(module)
      .filter((name) => ['clientLoader', 'clientAction', 'HydrateFallback', 'shouldRevalidate'].includes(name))
      .map((name) => `${id}: ${name}`),
  )
  expect(odd).toEqual([])
})

test('every file with a loader, an action or a page stands in the table of contents', () => {
  const known = new Set(routes.map(({ file }) => `app/${file}`))
  const strays = sourcesIn('app/routes').filter(
    ({ file, text }) => !known.has(file) && /^export (const (loader|action)|default)/m.test(text),
  )
  expect(strays.map(({ file }) => file)).toEqual([])
})

test('every route is visited in the matrix of access', () => {
  const matrix = filesIn('tests/routes')
    .filter((file) => /\/access[^/]*\.tsx?$/.test(file))
    .map((file) => sourcesIn('tests/routes').find((source) => source.file === file)?.text ?? '')
    .join('\n')
  expect(routes.filter(({ id }) => !new RegExp(`['"\`]?${id.replace(/[/$*]/g, '\\$&')}['"\`]?:`).test(matrix)).map(({ id }) => id)).toEqual(
    [],
  )
})

test('every address we send somebody to is one of ours', () => {
  const shape = (pattern: string) => pattern.replace(/:[^/]+/g, ':').replace(/(.)\/$/, '$1')
  const known = new Set(routes.map(({ path }) => shape(path)))
  const lost = callsOf(['path', 'goTo'], sourcesIn('app')).flatMap(({ file, line, arguments: [pattern] }) =>
    stringsOf(pattern)
      .filter((text) => !known.has(shape(text)))
      .map((text) => `${file}:${line} ${text}`),
  )
  expect(lost).toEqual([])
})
