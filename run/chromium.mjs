// A Chromium for the journeys: one on the machine, else Playwright's, else Debian's package where that is possible.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Throws a sentence saying what to install where there is none and none can be had. */
export async function chromium() {
  if (found() || (await brought())) return
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (existsSync('/usr/bin/apt-get')) {
    for (const words of [['apt-get', 'update'], install]) {
      const [command, ...rest] = [...asRoot, ...words]
      spawnSync(command, rest, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    }
  }
  if (!found())
    throw new Error(
      'Cần một trình duyệt Chromium để chạy các hành trình. Đề nghị cài gói chromium, hoặc chỉ đường dẫn bằng CHROME_PATH, rồi chạy lại.',
    )
}

function found() {
  const told = process.env.CHROME_PATH
  const onPath = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)))
  return [...(told ? [told] : []), ...onPath].some((file) => existsSync(file))
}

async function brought() {
  const playwright = await import('@playwright/test')
  return existsSync(playwright.chromium.executablePath())
}
