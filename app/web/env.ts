/** Every setting, parsed once at boot; a wrong one stops the start with a sentence saying which and why. */
import path from 'node:path'
import { Encrypter } from 'age-encryption'
import { z } from 'zod'
import { version } from '../../package.json'
import { dataFolder, dialect, isUnknownAddress } from '#db/address.ts'

const flag = z.enum(['on', 'off'])
/** One or several public keys, apart by spaces or commas. */
const recipients = z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean))

const Settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  LISTEN: z.literal('stdin').optional(),
  APP_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DEMO: flag.optional(),
  DEMO_PASSWORD: z.string().min(8).max(128).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Tập Huấn <khong-tra-loi@localhost>'),
  SYSLOG_URL: z
    .url({ protocol: /^syslog\+(udp|tcp|tls)$/ })
    .refine((text) => URL.parse(text)?.hostname)
    .optional(),
  BACKUP_RECIPIENT: recipients.refine((keys) => keys.length > 0 && keys.every(isRecipient)).optional(),
  BACKUP_DIR: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

export type Env = ReturnType<typeof parseEnv>

/** A start that cannot go on, told in a sentence rather than a stack. */
export class StartProblem extends Error {
  override name = 'StartProblem'
}

export function parseEnv(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const moved = ['SESSION_IDLE_LEARNER', 'SESSION_IDLE_STAFF', 'SESSION_ABSOLUTE'].filter((name) => name in given)
  if (moved.length > 0)
    throw new StartProblem(
      `${moved.join(', ')} không còn là biến môi trường: thời hạn phiên nay đặt tại trang Quản trị, mục Thiết lập an toàn. Đề nghị bỏ biến này.`,
    )
  const parsed = Settings.safeParse(given)
  if (!parsed.success) throw new StartProblem(parsed.error.issues.map((issue) => sentence(String(issue.path[0]), given)).join('\n'))
  const settings = parsed.data
  const loopback = isLoopback(settings.HOST)
  const origin = new URL(settings.APP_ORIGIN ?? `http://${loopback ? '127.0.0.1' : settings.HOST}:${settings.PORT}`)
  if (origin.pathname !== '/' || origin.search || origin.hash || origin.username) {
    throw new StartProblem(
      `APP_ORIGIN=${settings.APP_ORIGIN} phải là địa chỉ gốc, không có đường dẫn phía sau, ví dụ https://taphuan.langson.gov.vn.`,
    )
  }
  if (!settings.DEMO && !(loopback && isLoopback(origin.hostname))) {
    const opener = loopback ? `APP_ORIGIN=${settings.APP_ORIGIN}` : `HOST=${settings.HOST}`
    throw new StartProblem(`${opener} mở hệ thống ra ngoài máy này; đề nghị nói rõ DEMO=on (dữ liệu minh họa) hoặc DEMO=off (dùng thật).`)
  }
  return {
    development: settings.NODE_ENV === 'development',
    host: settings.HOST,
    port: settings.PORT,
    /** By systemd, which hands it over as standard input. */
    isDoorHeld: settings.LISTEN === 'stdin',
    origin: origin.origin,
    https: origin.protocol === 'https:',
    demo: (settings.DEMO ?? 'on') === 'on',
    demoPassword: settings.DEMO_PASSWORD,
    trustProxy: settings.TRUST_PROXY,
    mail: settings.SMTP_URL ? { url: settings.SMTP_URL, from: settings.MAIL_FROM } : null,
    backup: settings.BACKUP_RECIPIENT
      ? { recipients: settings.BACKUP_RECIPIENT, folder: path.resolve(settings.BACKUP_DIR ?? path.join(dataFolder, 'backups')) }
      : null,
    syslog: settings.SYSLOG_URL ? new URL(settings.SYSLOG_URL) : null,
    logLevel: settings.LOG_LEVEL,
    version,
    dataFolder,
    dialect,
  }
}

export function isLoopback(host: string): boolean {
  return ['127.0.0.1', 'localhost', '::1', '[::1]'].includes(host)
}

function isRecipient(key: string): boolean {
  try {
    new Encrypter().addRecipient(key)
    return true
  } catch {
    return false
  }
}

const expected: Record<string, string> = {
  HOST: 'cần một tên máy hoặc địa chỉ IP',
  PORT: 'cần một số nguyên từ 0 đến 65535',
  LISTEN: 'chỉ nhận stdin, hoặc để trống',
  APP_ORIGIN: 'cần một địa chỉ đầy đủ, ví dụ https://taphuan.langson.gov.vn',
  DEMO: 'chỉ nhận on hoặc off',
  DEMO_PASSWORD: 'cần từ 8 đến 128 ký tự',
  TRUST_PROXY: 'cần số máy chủ trung gian tin cậy, từ 0 đến 5',
  SMTP_URL: 'cần địa chỉ dạng smtp://tên:mật-khẩu@máy:cổng',
  SYSLOG_URL: 'cần địa chỉ dạng syslog+udp://máy:cổng, syslog+tcp://máy:cổng hoặc syslog+tls://máy:cổng',
  BACKUP_RECIPIENT: 'cần khóa công khai dạng age1…, tạo bằng lệnh backup:key',
  BACKUP_DIR: 'cần đường dẫn một thư mục',
  LOG_LEVEL: 'chỉ nhận silent, error, warn, info hoặc debug',
  NODE_ENV: 'chỉ nhận production, development hoặc test',
}

function sentence(name: string, given: Record<string, string | undefined>) {
  const isSecret = name === 'DEMO_PASSWORD' || name === 'SMTP_URL' || /secret/i.test(given[name] ?? '') // a private key in the public one's place
  const shown = isSecret ? '' : `=${given[name] ?? ''}`
  return `Thiết lập ${name}${shown} không dùng được: ${expected[name] ?? 'giá trị không hợp lệ'}.`
}

function read(): Env {
  if (isUnknownAddress)
    throw new StartProblem(
      'Thiết lập DATABASE_URL không dùng được: cần địa chỉ dạng postgres://tài-khoản:mật-khẩu@máy/tên (ký tự đặc biệt trong mật khẩu viết thành %40, %23, %2F), hoặc để trống để dùng SQLite.',
    )
  return parseEnv(process.env)
}

export const env = read()
