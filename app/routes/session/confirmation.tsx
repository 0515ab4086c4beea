/** GET, POST /sign-in/confirmation: who one is, shown once more; then on to what was asked for. */
import { data, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { isFresh } from '#app/domain/account/sessions.ts'
import { confirmOneself } from '#app/domain/factor/confirming.ts'
import { hasFactor } from '#app/domain/factor/factors.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { signedIn } from '#app/web/doors.ts'
import { enterWith } from '#app/web/entering.ts'
import { optionalLine, read } from '#app/web/forms.ts'
import { carried, isFile, onwardFields, onwardIn, onwardOf } from '#app/web/onward.ts'
import { lookingAgain, ofLoader } from '#app/web/refreshing.ts'
import { ConfirmationForm } from './confirmation-form.tsx'
import { Downloading } from './downloading.tsx'

export const loader = signedIn(async ({ url, accountId, since, secondFactor }) => {
  const onward = onwardIn(url)
  const asksCode = await hasFactor(accountId)
  const confirmed = !onward.form && secondFactor === asksCode && (await isFresh(since))
  if (!confirmed) return data({ title: t('confirmation.title'), asksCode, fields: carried(onward), kept: onward.form !== null, file: null })
  if (!isFile(onward.to)) throw redirect(onward.to, 303)
  const file = { href: onward.to, back: onward.back }
  return data({ title: t('confirmation.downloading'), asksCode, fields: {}, kept: false, file }, lookingAgain(0, onward.to))
})

const Proof = z.object({
  currentPassword: z.string({ error: 'field.required' }).max(500),
  code: optionalLine(40),
  ...onwardFields,
})

export const action = signedIn(async ({ person, accountId, request }) => {
  const typed = await read(request, Proof)
  const shown = await confirmOneself(person, accountId, { password: typed.currentPassword, code: typed.code ?? '' })
  return enterWith(shown, accountId, request, onwardOf(typed))
})

export const meta = titled
export const headers = ofLoader

export default function ConfirmationPage() {
  const { title, asksCode, fields, kept, file } = useLoaderData<typeof loader>()
  return file ? <Downloading title={title} {...file} /> : <ConfirmationForm title={title} asksCode={asksCode} fields={fields} kept={kept} />
}
