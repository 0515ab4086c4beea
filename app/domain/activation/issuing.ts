/** The codes themselves, in one transaction: a hash of each is stored, the code goes into a letter or onto a slip that only the officer's browser can open. */
import { eq } from 'drizzle-orm'
import { namesOf } from '#app/domain/account/accounts.ts'
import { codeDays, giveCode } from '#app/domain/account/activating.ts'
import { openAccount } from '#app/domain/account/opening.ts'
import { type Contact, contactsOf } from '#app/domain/agency/contacts.ts'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { namesMade } from '#app/domain/import/naming.ts'
import type { Job } from '#app/domain/job/holding.ts'
import type { Hear } from '#app/domain/job/progress.ts'
import { sendLetter } from '#app/domain/letter/sending.ts'
import { personById } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { transaction } from '#db'
import { activationBatches, signInNames } from '#db/schema/index.ts'
import { batchOf } from './drafting.ts'
import { type Candidate, judged } from './judging.ts'
import { shut } from './locking.ts'
import { type Slip, slipMinutes } from './slips.ts'

/** Judged anew: whoever has activated, left or been given a role since the preview gets none. */
export async function issueToMany(hear: Hear, job: Job): Promise<void> {
  await transaction(async (tx) => {
    const officer = found(await personById(job.askedBy ?? ''))
    const batch = await batchOf(officer, job.subjectId ?? '')
    if (batch.issuedAt || !batch.lock) return
    const { wanted, leftOut, gone } = await judged(officer, batch.personIds)
    const contacts = await contactsOf([...new Set(wanted.map(({ agencyId }) => agencyId))])
    const slips: Slip[] = []
    for (const [place, person] of wanted.entries()) {
      hear('issuing', place, wanted.length)
      const account = await openAccount(officer, person.id)
      const name = await signInNameOf(account.id, person)
      const { code } = await giveCode(officer, account)
      const { fullName, position, agencyName, agencyId } = person
      const contact = contacts.get(agencyId)
      if (batch.byMail && person.email) {
        const link = `${batch.address}?name=${encodeURIComponent(name)}`
        await sendLetter(person.email, 'activation', { name: fullName, signInName: name, code, link, days: String(codeDays) })
      } else slips.push({ fullName, position, agencyName, signInName: name, code, contact: contact ? whomToAsk(contact) : null })
    }
    const [paper, mail, left] = [slips.length, wanted.length - slips.length, leftOut.length + gone]
    const kept = slips.length > 0 ? { slips: shut(JSON.stringify(slips), batch.lock), slipsUntil: minutesAfter(now(), slipMinutes) } : {}
    const issued = { issuedAt: now(), expiresAt: minutesAfter(now(), codeDays * 24 * 60), figures: { paper, mail, leftOut: left }, ...kept }
    await tx.update(activationBatches).set(issued).where(eq(activationBatches.id, batch.id))
    await record(officer, 'activation.issuedToMany', { kind: 'activation', id: batch.id }, { paper, mail, leftOut: left })
  })
}

/** The staff code as it is written on papers; else the name that was made, which is made now where there is none. */
async function signInNameOf(accountId: string, person: Candidate): Promise<string> {
  const names = await namesOf(accountId)
  if (person.staffCode && names.some(({ kind }) => kind === 'code')) return person.staffCode
  return names.find(({ kind }) => kind === 'made')?.name ?? nameMadeFor(accountId, person)
}

/** The number is not broken over lines. */
function whomToAsk({ name, phone }: Contact): string {
  return `${name}, ${phone.replaceAll(' ', '\u00a0')}`
}

async function nameMadeFor(accountId: string, { id, fullName }: Candidate): Promise<string> {
  const name = found((await namesMade([{ id, fullName }], [])).get(id))
  await transaction((tx) => tx.insert(signInNames).values({ name, accountId, kind: 'made' }))
  return name
}
