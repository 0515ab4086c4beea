/** Sends the letters that wait, where a mail server is set. */
import { createTransport, type Transporter } from 'nodemailer'
import { noteFailure, noteSent, waitingLetters } from '#app/domain/letter/sending.ts'
import { env } from '#app/web/env.ts'
import { letterTexts } from './letter-texts.ts'

let transport: Transporter | null = null

export async function sendLetters(): Promise<number> {
  if (!env.mail) return 0
  transport ??= createTransport(env.mail.url, { from: env.mail.from })
  const waiting = await waitingLetters()
  for (const letter of waiting) {
    const { subject, text } = letterOf(letter.kind, letter.params)
    try {
      await transport.sendMail({ to: letter.address, subject, text })
      await noteSent(letter)
    } catch (problem) {
      await noteFailure(letter, problem instanceof Error ? problem.message : 'unknown')
    }
  }
  return waiting.length
}

/** The first line is the subject; `{name}` and the like are filled in. */
function letterOf(kind: string, params: Record<string, string>) {
  const filled = (letterTexts[kind] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
  const [subject = '', ...lines] = filled.split('\n')
  return { subject: subject.replace(/^#\s*/, ''), text: lines.join('\n').trim() }
}
