/** An empty installation: the printed link makes the first administrator, once. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { addFactor } from './support/authenticator.ts'

test('the first administrator is made through a one-time link', async ({ page }, info) => {
  const port = Number(process.env['JOURNEY_PORT']) + 10 + info.parallelIndex + (info.project.name === 'with-script' ? 0 : 5)
  const folder = mkdtempSync(path.join(tmpdir(), 'tap-huan-first-'))
  const server = spawn(process.execPath, ['run/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      DEMO: 'off',
      LOG_LEVEL: 'error',
      DATABASE_URL: '',
      APP_ORIGIN: '',
      NODE_ENV: 'production',
    },
  })
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve))
  try {
    const link = await new Promise<string>((resolve, reject) => {
      let heard = ''
      const hear = (bytes: Buffer) => {
        heard += bytes.toString()
        const [found] = /http:\/\/\S+\/install\/\S+/.exec(heard) ?? []
        if (found && heard.includes('đang chạy')) resolve(found)
      }
      server.stdout.on('data', hear)
      server.stderr.on('data', hear)
      server.once('exit', () => reject(new Error(heard)))
    })
    await page.goto(link)
    await page.getByLabel('Họ và tên').fill('Lý Văn Quản')
    await page.getByLabel('Mã cán bộ').fill('LS0001')
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill('ngan cau son xanh tham')
    await page.getByLabel('Nhập lại mật khẩu mới').fill('ngan cau son xanh tham')
    await page.getByRole('button', { name: 'Tạo và đăng nhập' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Xác thực hai bước' })).toBeVisible()
    await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
    await addFactor(page)
    await page.getByRole('link', { name: 'Đã cất các mã, tiếp tục' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Quản trị' })).toBeVisible()
    expect((await page.request.get(link)).ok() && (await (await page.request.get(link)).text()).includes('Tạo và đăng nhập')).toBe(false)
  } finally {
    server.kill('SIGTERM')
    expect(await ended).toBe(0)
    rmSync(folder, { recursive: true, force: true })
  }
})
