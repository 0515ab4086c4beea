/** Six figures that an app on a phone and we reckon alike from a shared secret and the half minute (TOTP, RFC 6238). */
import { generateSecret, generateURI, verify } from 'otplib'
import { now } from '#app/domain/clock.ts'

const issuer = 'Tập Huấn'
const stepSeconds = 30

export function newFactorSecret(): string {
  return generateSecret()
}

/** What the QR code says. */
export function addressOf(secret: string, name: string): string {
  return generateURI({ issuer, label: name, secret })
}

/** The half minute whose figures these are, at most one before or after the present one; null where they are none. */
export async function stepOf(secret: string, figures: string): Promise<number | null> {
  if (!secret || !isFigures(figures)) return null
  const epoch = Math.floor(now().getTime() / 1000)
  const result = await verify({ secret, token: figures, epoch, epochTolerance: stepSeconds })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}

export function isFigures(text: string): boolean {
  return /^\d{6}$/.test(text)
}
