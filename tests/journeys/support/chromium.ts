/** Where a Chromium is: told by CHROME_PATH, on the machine, or brought by Playwright. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

export function chromiumPath(): string | undefined {
  const told = process.env['CHROME_PATH']
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)))
  return [...(told ? [told] : []), ...onPath, chromium.executablePath()].find((file) => existsSync(file))
}
