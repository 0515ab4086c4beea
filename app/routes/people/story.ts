/** Somebody's whole story for an officer: who, where and when at work, what learnt, with which account and roles, what was done. */
import { accountOf } from '#app/domain/account/accounts.ts'
import { grantsHeld } from '#app/domain/account/granting.ts'
import { dormantSince } from '#app/domain/account/waking.ts'
import { may } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { factorOf } from '#app/domain/factor/factors.ts'
import { historyOf } from '#app/domain/history/reading.ts'
import { mergesOf } from '#app/domain/merge/listing.ts'
import { absencesOf, postingsOf } from '#app/domain/person/career.ts'
import type { Person } from '#app/domain/person/register.ts'
import { say } from '#app/text/words.ts'
import { completedBy } from '#app/web/completed.ts'
import { detailInWords } from '#app/web/history-words.ts'
import type { Absence } from './absences.tsx'
import type { Posting } from './postings.tsx'

export async function careerOf(personId: string, mayChange: boolean): Promise<{ postings: Posting[]; absences: Absence[] }> {
  const [postings, absences] = [await postingsOf(personId), await absencesOf(personId)]
  const mains = postings.filter(({ kind }) => kind === 'main')
  const ofSecondments = absences.map(({ postingId }) => postingId)
  return {
    postings: postings.map(({ id, kind, agencyName, unit, position, title, grade, job, leading, from, until, decision }) => ({
      ...{ id, kind, agencyName, unit, position, title, grade, job, leading, from, until, decision },
      may: {
        end: mayChange && kind === 'concurrent' && until === null,
        withdraw:
          mayChange &&
          !ofSecondments.includes(id) &&
          (kind === 'concurrent' || (until === null && id === mains[0]?.id && mains[1]?.until === from)),
      },
    })),
    absences: absences.map(({ id, state, from, until, note, decision }) => ({ id, state, from, until, note, decision })),
  }
}

/** Each opens its entry in the register. */
export async function learntBy(personId: string) {
  return (await completedBy(personId)).map((completed) => ({ ...completed, href: `/hr/completions/${completed.id}` }))
}

export async function accountFor(officer: Person, personId: string) {
  const account = await accountOf(personId)
  const code = account?.code && { expiresAt: account.code.expiresAt, isOver: account.code.expiresAt <= now() }
  return {
    account: account && {
      names: account.names.map(({ name }) => name),
      activatedAt: account.activatedAt,
      lastSeenAt: account.lastSeenAt,
      dormantSince: await dormantSince(account),
      suspension: account.suspension && { reason: account.suspension.reason, startedAt: account.suspension.startedAt },
      code: code?.isOver && account.activatedAt ? null : (code ?? null),
    },
    secondStep: account && ((await factorOf(account.id))?.confirmedAt ?? null),
    grants: (await grantsHeld(personId)).map(({ role, agencyName, until }) => ({ role, agencyName, until })),
    may: { activate: may(officer, 'account.activate'), suspend: may(officer, 'account.suspend') && personId !== officer.id },
    mayReset: may(officer, 'secondFactor.reset') && personId !== officer.id,
  }
}

export async function mergedWith(personId: string) {
  return (await mergesOf(personId)).map(({ id, staying, absorbed, at, undoneAt }) => ({
    id,
    staying,
    absorbed,
    at,
    undone: undoneAt !== null,
  }))
}

export async function doneTo(personId: string) {
  return (await historyOf(personId)).map(({ id, at, verb, actorName, detail }) => ({
    id,
    at,
    verb: say(`history.${verb}`),
    actor: actorName,
    detail: detailInWords(detail),
  }))
}
