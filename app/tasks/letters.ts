/** Sends the letters that wait, where a mail server is set. */
import { createTransport, type Transporter } from 'nodemailer'
import { type Letter, noteFailure, noteSent, takeLetters } from '#app/domain/letter/sending.ts'
import { env } from '#app/web/env.ts'
import { failure, log } from '#app/web/log.ts'
import { letterTexts } from './letter-texts.ts'

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

let transport: Transporter | null = null
let closing = false

/** The server goes down: the letter on its way is waited for, no other is begun. Those taken and not sent are due again soon. */
export function cutLettersOff(): void {
  closing = true
}

/** Answers how many were sent. */
export async function sendLetters(): Promise<number> {
  if (!env.mail) return 0
  transport ??= createTransport({ url: env.mail.url, ...patience }, { from: env.mail.from })
  let sent = 0
  for (const letter of await takeLetters()) if (!closing && (await isSent(transport, letter))) sent++
  return sent
}

async function isSent(transport: Transporter, letter: Letter): Promise<boolean> {
  try {
    await transport.sendMail({ to: { name: '', address: letter.address }, ...letterOf(letter) })
  } catch (problem) {
    log.warn({ letter: letter.id, failure: failure(problem) }, 'a letter could not be sent')
    await noteFailure(letter, problem instanceof Error ? problem.message : 'unknown')
    return false
  }
  await noteSent(letter)
  return true
}

/** The first line is the subject; `{name}` and the like are filled in. */
function letterOf({ kind, params }: Letter) {
  const filled = (letterTexts[kind] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
  const [subject = '', ...lines] = filled.split('\n')
  return { subject: subject.replace(/^#\s*/, ''), text: `${lines.join('\n').trim()}\n` }
}
