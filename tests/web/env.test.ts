/** Every setting is parsed once; a wrong one is told in a sentence that says which, what it was and what is expected. */
import { expect, test } from 'vitest'
import { parseEnv, StartProblem } from '#app/web/env.ts'

const wrong: [setting: string, value: string, because: RegExp][] = [
  ['PORT', '70000', /PORT=70000 .*0 đến 65535/],
  ['PORT', 'ba nghìn', /PORT=ba nghìn /],
  ['LISTEN', '3', /LISTEN=3 .*stdin/],
  ['APP_ORIGIN', 'taphuan', /APP_ORIGIN=taphuan .*https:\/\//],
  ['APP_ORIGIN', 'ftp://taphuan.langson.gov.vn', /APP_ORIGIN/],
  ['APP_ORIGIN', 'https://taphuan.langson.gov.vn/hoc', /phải là địa chỉ gốc/],
  ['DEMO', 'co', /DEMO=co .*on hoặc off/],
  ['HOST', '0.0.0.0', /HOST=0\.0\.0\.0 .*DEMO=on.*DEMO=off/],
  ['APP_ORIGIN', 'https://taphuan.langson.gov.vn', /APP_ORIGIN=https:\/\/taphuan\.langson\.gov\.vn .*DEMO=on.*DEMO=off/],
  ['TRUST_PROXY', 'yes', /TRUST_PROXY=yes .*0 đến 5/],
  ['SYSLOG_URL', 'udp://10.0.0.5:514', /SYSLOG_URL=udp:\/\/10.* .*syslog\+tls/],
  ['SYSLOG_URL', 'syslog+tcp://', /SYSLOG_URL/],
  ['LOG_LEVEL', 'loud', /LOG_LEVEL=loud /],
  ['SESSION_IDLE_STAFF', '15', /SESSION_IDLE_STAFF .*Thiết lập an toàn/],
]

for (const [setting, value, because] of wrong) {
  test(`${setting}=${value} is refused`, () => {
    const parsing = () => parseEnv({ [setting]: value })
    expect(parsing).toThrow(StartProblem)
    expect(parsing).toThrow(because)
  })
}

test('secrets are not repeated', () => {
  expect(() => parseEnv({ SMTP_URL: 'mat-khau-bi-mat' })).toThrow(/^(?!.*bi-mat).*SMTP_URL/)
  expect(() => parseEnv({ DEMO_PASSWORD: 'ngan' })).toThrow(/^(?!.*ngan).*DEMO_PASSWORD/)
  expect(() => parseEnv({ BACKUP_RECIPIENT: 'AGE-SECRET-KEY-1QQQ' })).toThrow(/^(?!.*QQQ).*BACKUP_RECIPIENT/)
})

test('an empty setting counts as none', () => {
  expect(parseEnv({ PORT: '', APP_ORIGIN: '' })).toMatchObject({ port: 3000, origin: 'http://127.0.0.1:3000', demo: true })
})
