/** A list on its way, as its page shows it at each step. */
import { unlegacy } from '#app/domain/import/legacy.ts'
import { columnName } from '#app/domain/import/cells.ts'
import { brakes } from '#app/domain/import/confirming.ts'
import { type Import, importOf, rowsOf, rowsPerPage } from '#app/domain/import/listing.ts'
import { builtOn } from '#app/domain/import/undoing.ts'
import { jobOf } from '#app/domain/job/listing.ts'
import type { Person } from '#app/domain/person/register.ts'
import { dateOf, momentOf } from '#app/text/dates.ts'
import { numberOf } from '#app/text/numbers.ts'
import { say, t } from '#app/text/words.ts'
import { types } from './import-form.ts'
import { changeInWords, columnOptions, problemInWords } from './import-words.ts'
import { pageOf } from './query.ts'

const kinds = ['new', 'changed', 'moved', 'leaving', 'doubtful', 'wrong', 'unchanged'] as const

type Job = Awaited<ReturnType<typeof jobOf>>

export async function importShown(person: Person, id: string | undefined, url: URL) {
  const one = await importOf(person, id)
  const job = await jobOf(one.id)
  const head = { title: one.fileName, lead: t('imports.sentAt', { moment: momentOf(one.uploadedAt) }) }
  const none = { waiting: null, columns: null, preview: null, result: null }
  const busy = job && (job.endedAt === null || (job.state !== 'done' && !isPast(one, job)))
  if (busy)
    return {
      ...head,
      ...none,
      current: stepOf(one),
      step: job.endedAt ? ('stopped' as const) : ('waiting' as const),
      waiting: waitingFor(one, job),
    }
  if (one.writtenAt) return { ...head, ...none, current: 4, step: 'result' as const, result: await resultOf(one) }
  if (!one.plannedAt || url.searchParams.get('step') === 'columns')
    return { ...head, ...none, current: 2, step: 'columns' as const, columns: columnsOf(one) }
  return { ...head, ...none, current: 3, step: 'preview' as const, preview: await previewOf(one, url) }
}

/** A try to undo that was refused leaves the result as it is. */
function isPast(one: Import, job: NonNullable<Job>): boolean {
  return one.writtenAt !== null && job.kind === 'importUndoing'
}

function stepOf({ sheets, plannedAt, confirmedAt }: Import): number {
  return confirmedAt ? 4 : plannedAt || sheets ? 3 : 1
}

function waitingFor(one: Import, { state, progress: { step, done, total }, problem, params, reference, endedAt }: NonNullable<Job>) {
  const label = step ? say(`job.steps.${step}`) : say(`job.states.${state}`)
  const said = problem
    ? say(`problem.${problem}`, params ?? {})
    : state === 'cancelled'
      ? t('imports.cancelled')
      : t('job.broke', { reference: reference ?? '', attempt: 3 })
  return {
    id: one.id,
    label: total ? t('job.stepOf', { step: label, done: numberOf(done ?? 0), total: numberOf(total) }) : label,
    done: done ?? 0,
    total: total ?? 0,
    problem: endedAt ? said : null,
    mayLookAgain: one.sheets !== null && one.writtenAt === null,
  }
}

function columnsOf({ sheets, effectiveOn, type, complete }: Import) {
  return {
    sheets: (sheets ?? []).map(({ name, wanted, people, labels, columns, fonts, samples }, place) => ({
      name: name || t('imports.onlySheet'),
      field: `sheet${place}`,
      wanted,
      people: numberOf(people),
      columns: labels.map((label, column) => {
        const texts = samples.flatMap((cells) => cells[column] || []).slice(0, 3)
        const font = fonts[column]
        return {
          name: `column${place}.${column}`,
          label,
          letter: columnName(column),
          value: Object.entries(columns).find(([, at]) => at === column)?.[0] ?? '',
          samples: texts.join('; '),
          converted: font ? texts.map((text) => unlegacy(text, font)).join('; ') : '',
        }
      }),
    })),
    options: columnOptions(),
    types: types.map((value) => ({ value, label: t(`people.types.${value}`) })),
    effectiveOn: dateOf(effectiveOn),
    type,
    complete,
  }
}

async function previewOf(one: Import, url: URL) {
  const figures = one.figures ?? {}
  const asked = kinds.find((kind) => kind === url.searchParams.get('kind'))
  const kind = asked ?? kinds.find((kind) => (figures[kind] ?? 0) > 0) ?? 'new'
  const page = pageOf(url)
  const rows = await rowsOf(one, kind, page)
  const passedOver = figures['passedOver'] ?? 0
  const writes = ['new', 'changed', 'moved', 'leaving'].some((kind) => (figures[kind] ?? 0) > 0)
  const share = {
    moved: numberOf(figures['moved'] ?? 0),
    leaving: numberOf(figures['leaving'] ?? 0),
    before: numberOf(figures['before'] ?? 0),
  }
  return {
    id: one.id,
    figures: figuresOf(one, true),
    passedOver: passedOver > 0 ? t('imports.passedOver', { count: numberOf(passedOver) }) : null,
    brake: brakes(one) ? t('imports.brake', share) : null,
    mayConfirm: writes,
    hasErrors: keptOut(one) > 0,
    kind,
    kindLabel: asHeading(t(`imports.kinds.${kind}`)),
    rows: rows.map(({ id, sheet, row, fullName, personId, changes, problems }) => ({
      id,
      place: row === 0 ? '–' : [sheet, row].filter(Boolean).join(', '),
      fullName,
      personId,
      changes: changes.map(changeInWords),
      problems: problems.map(problemInWords),
    })),
    page,
    pages: Math.ceil((figures[kind] ?? 0) / rowsPerPage),
  }
}

async function resultOf(one: Import) {
  const since = one.undoneAt ? [] : await builtOn(one)
  return {
    id: one.id,
    said: t('imports.writtenAt', { moment: one.writtenAt ? momentOf(one.writtenAt) : '' }),
    undone: one.undoneAt ? t('imports.undoneAt', { moment: momentOf(one.undoneAt) }) : null,
    figures: figuresOf(one, false),
    hasErrors: keptOut(one) > 0,
    since: since.map(({ personId, fullName, verb, at }, place) => ({ key: String(place), personId, fullName, verb, at: momentOf(at) })),
  }
}

function figuresOf({ id, figures }: Import, linked: boolean) {
  return kinds.map((kind) => ({
    value: numberOf(figures?.[kind] ?? 0),
    label: t(`imports.kinds.${kind}`),
    ...(linked && { href: `/hr/imports/${id}?kind=${kind}` }),
  }))
}

function keptOut({ figures }: Import): number {
  return (figures?.['wrong'] ?? 0) + (figures?.['doubtful'] ?? 0)
}

/** Beside a figure a kind is written small; as a heading it begins a line. */
function asHeading(label: string): string {
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1)
}
