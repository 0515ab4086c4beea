/** A fresh clone installs: `npm ci` refuses a lock that leaves anything unnamed, even for machines unlike this one. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Package = { version?: string; dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> }
const ours = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: object
  devDependencies: object
  optionalDependencies: object
}

test('the lock names every package that another one names', () => {
  const missing = Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isNamed(place, name))
      .map((name) => `${place} → ${name}`),
  )
  expect(missing).toEqual([])
})

test('every version is exact', () => {
  const versions = Object.entries({ ...ours.dependencies, ...ours.devDependencies, ...ours.optionalDependencies })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([])
})

function isNamed(place: string, name: string): boolean {
  for (let within = place; ; within = within.slice(0, Math.max(within.lastIndexOf('/node_modules/'), 0))) {
    if (`${within ? `${within}/` : ''}node_modules/${name}` in packages) return true
    if (within === '') return false
  }
}
