/** What the examples in deploy/ set is what the server knows, and what README says it means. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseEnv } from '#app/web/env.ts'

const lines = readFileSync('deploy/tap-huan.env', 'utf8').split('\n')
const settings = Object.fromEntries(
  lines.flatMap((line) => [...line.matchAll(/^#? ?([A-Z_]+)=(.*)$/g)].map(([, name = '', value]) => [name, value])),
)

test('every setting of the example is in the table of README', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(Object.keys(settings).length).toBeGreaterThan(6)
  expect(Object.keys(settings).filter((name) => !readme.includes(`| \`${name}\` |`))).toEqual([])
})

test('the example starts behind a proxy that speaks https, for real use, on loopback', () => {
  expect(parseEnv(settings)).toMatchObject({ https: true, trustProxy: 1, demo: false, host: '127.0.0.1', backup: null, mail: null })
})

test('both proxies say anew where a request came from, and pass it to the port of the example', () => {
  const nginx = readFileSync('deploy/nginx.conf', 'utf8')
  expect(nginx).toMatch(/proxy_set_header X-Forwarded-For \$remote_addr;/)
  expect(nginx).toContain(`server 127.0.0.1:${settings['PORT']};`)
  expect(readFileSync('deploy/Caddyfile', 'utf8')).toContain(`reverse_proxy 127.0.0.1:${settings['PORT']} {`)
})

test('the door that systemd holds is where the example says, and is handed over', () => {
  expect(readFileSync('deploy/tap-huan.socket', 'utf8')).toContain(`\nListenStream=${settings['HOST']}:${settings['PORT']}\n`)
  expect(readFileSync('deploy/tap-huan.service', 'utf8')).toMatch(
    /^Requires=tap-huan\.socket$[^]*^StandardInput=socket\nEnvironment=LISTEN=stdin$/m,
  )
})
