/** Handing out codes to many, as its page shows it: looked at before, going on, done. */
import { batchOf, type Batch, mostAtOnce } from '#app/domain/activation/drafting.ts'
import { judged } from '#app/domain/activation/judging.ts'
import { hasSlips, slipsOf } from '#app/domain/activation/slips.ts'
import { jobOf } from '#app/domain/job/listing.ts'
import type { Person } from '#app/domain/person/register.ts'
import { momentOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { say, t } from '#app/text/words.ts'
import { env } from './env.ts'
import { pageOf } from './query.ts'
import { slipsKeyIn } from './slips-key.ts'

const rowsShown = 50
export const slipsASheet = 8

export async function activationShown(officer: Person, id: string | undefined, url: URL, request: Request) {
  const batch = await batchOf(officer, id)
  const head = { title: t('activations.batch', { moment: momentOf(batch.draftedAt) }), id: batch.id }
  const none = { preview: null, waiting: null, result: null }
  if (!batch.confirmedAt) return { ...head, ...none, current: 2, preview: await previewOf(officer, batch, url) }
  if (!batch.issuedAt) return { ...head, ...none, current: 3, waiting: await waitingFor(batch) }
  return { ...head, ...none, current: 3, result: await resultOf(batch, request) }
}

async function previewOf(officer: Person, batch: Batch, url: URL) {
  const { wanted, leftOut, gone, voided } = await judged(officer, batch.personIds)
  const byMail = env.mail !== null && url.searchParams.get('way') !== 'paper'
  const mail = byMail ? wanted.filter(({ email }) => email).length : 0
  const paper = wanted.length - mail
  const page = pageOf(url)
  return {
    way: byMail ? 'mail' : 'paper',
    mayMail: env.mail !== null,
    figures: [
      { value: numberOf(paper), label: t('activations.onPaper'), hint: t('activations.sheets', { sheets: numberOf(sheetsFor(paper)) }) },
      { value: numberOf(mail), label: t('activations.byMail') },
      { value: numberOf(leftOut.length + gone), label: t('activations.leftOut') },
      { value: numberOf(voided), label: t('activations.voided') },
    ],
    beyond: batch.beyond > 0 ? t('activations.beyond', { count: numberOf(batch.beyond), most: numberOf(mostAtOnce) }) : null,
    gone: gone > 0 ? t('activations.gone', { count: numberOf(gone) }) : null,
    people: wanted.slice((page - 1) * rowsShown, page * rowsShown).map(({ id, fullName, staffCode, agencyName, email, expiresAt }) => ({
      ...{ id, fullName, staffCode, agencyName },
      way: t(byMail && email ? 'activations.wayMail' : 'activations.wayPaper'),
      earlier: expiresAt ? momentOf(expiresAt) : null,
    })),
    page,
    pages: Math.ceil(wanted.length / rowsShown),
    count: numberOf(wanted.length),
    leftOut: leftOut.map(({ person: { id, fullName, agencyName }, reason }) => ({
      ...{ id, fullName, agencyName },
      reason: t(`activations.reasons.${reason}`),
    })),
  }
}

async function waitingFor(batch: Batch) {
  const job = await jobOf(batch.id)
  const { step, done, total } = job?.progress ?? { step: null, done: null, total: null }
  const label = step ? say(`job.steps.${step}`) : say(`job.states.${job?.state ?? 'waiting'}`)
  return {
    label: total ? t('job.stepOf', { step: label, done: numberOf(done ?? 0), total: numberOf(total) }) : label,
    done: done ?? 0,
    total: total ?? 0,
    problem: job?.endedAt ? whyNot(job) : null,
  }
}

function whyNot({ problem, params, reference, state }: NonNullable<Awaited<ReturnType<typeof jobOf>>>): string {
  if (problem) return say(`problem.${problem}`, params ?? {})
  return state === 'cancelled' ? t('activations.cancelled') : t('job.broke', { reference: reference ?? '', attempt: 3 })
}

async function resultOf(batch: Batch, request: Request) {
  const { paper = 0, mail = 0, leftOut = 0 } = batch.figures ?? {}
  return {
    said: t('activations.issuedAt', { moment: batch.issuedAt ? momentOf(batch.issuedAt) : '' }),
    until: batch.expiresAt ? momentOf(batch.expiresAt) : '',
    figures: [
      { value: numberOf(paper), label: t('activations.onPaper'), hint: t('activations.sheets', { sheets: numberOf(sheetsFor(paper)) }) },
      { value: numberOf(mail), label: t('activations.byMail') },
      { value: numberOf(leftOut), label: t('activations.leftOut') },
    ],
    slips: paper === 0 ? ('none' as const) : await slipsState(batch, request),
    slipsUntil: batch.slipsUntil ? momentOf(batch.slipsUntil) : '',
  }
}

/** `elsewhere`: another browser asked for them. */
export async function slipsState(batch: Batch, request: Request): Promise<'here' | 'elsewhere' | 'gone'> {
  if (!hasSlips(batch)) return 'gone'
  return slipsOf(batch, await slipsKeyIn(request)) ? 'here' : 'elsewhere'
}

function sheetsFor(slips: number): number {
  return Math.ceil(slips / slipsASheet)
}
