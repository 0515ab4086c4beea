import { expect, test } from '@playwright/test'
import { lookedAt, pagesOfManifest } from './support/looking.ts'
import { pages } from './support/pages.ts'

test('every page of the manifest has been looked at', () => {
  expect(Object.keys(pages).sort()).toEqual([...pagesOfManifest].sort())
  const seen = lookedAt()
  expect(pagesOfManifest.filter((id) => !seen.has(id))).toEqual([])
})
