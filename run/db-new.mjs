// `npm run db:new NAME`: the next migration, as SQL, for both databases from the one schema.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { bin, onOwnRuntime } from './ground.mjs'

await onOwnRuntime()
const name = process.argv[2]
if (!/^[a-z][a-z0-9_]*$/.test(name ?? '')) {
  console.error('Cách dùng: npm run db:new TEN_THAY_DOI (chữ thường không dấu, số và dấu gạch dưới)')
  process.exit(1)
}
for (const address of ['', 'postgres://localhost/schema']) {
  const { status } = spawnSync(path.join(bin, 'drizzle-kit'), ['generate', '--name', name], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: address },
  })
  if (status !== 0) process.exit(status ?? 1)
}
