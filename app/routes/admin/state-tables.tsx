/** The work a server does by itself, and what went wrong lately. */
import { momentOf } from '#app/text/dates.ts'
import { say, t } from '#app/text/words.ts'
import { Status } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'

type Round = { name: string; seconds: number; endedAt: Date | null; milliseconds: number; failed: boolean }

export function RoundsTable({ rounds }: { rounds: Round[] }) {
  return (
    <DataTable
      caption={t('state.rounds')}
      quietCaption
      compact
      columns={[
        { key: 'name', label: t('state.round') },
        { key: 'every', label: t('state.every'), align: 'end' },
        { key: 'last', label: t('state.lastRun') },
        { key: 'took', label: t('state.took'), align: 'end' },
        { key: 'result', label: t('state.result') },
      ]}
      rows={rounds.map(({ name, seconds, endedAt, milliseconds, failed }) => ({
        key: name,
        cells: [
          say(`state.rounds.${name}`),
          everyOf(seconds),
          endedAt ? momentOf(endedAt) : '–',
          endedAt ? `${milliseconds} ms` : '–',
          <Status key="result" kind={failed ? 'overdue' : endedAt ? 'done' : 'todo'}>
            {t(failed ? 'state.failed' : endedAt ? 'state.went' : 'state.notYet')}
          </Status>,
        ],
      }))}
    />
  )
}

function everyOf(seconds: number): string {
  if (seconds >= 3600) return t('setting.units.hours', { count: seconds / 3600 })
  return seconds >= 60 ? t('setting.units.minutes', { count: seconds / 60 }) : t('state.everySeconds', { seconds })
}

type Failure = { reference: string; at: Date; place: string; kind: string }

export function FailuresTable({ failures }: { failures: Failure[] }) {
  return (
    <DataTable
      caption={t('state.failures')}
      quietCaption
      compact
      columns={[
        { key: 'reference', label: t('state.reference') },
        { key: 'at', label: t('state.at') },
        { key: 'place', label: t('state.place') },
        { key: 'kind', label: t('state.kind') },
      ]}
      rows={failures.map(({ reference, at, place, kind }) => ({
        key: `${reference} ${at.getTime()}`,
        cells: [<code key="reference">{reference}</code>, momentOf(at), place, kind],
      }))}
      empty={t('state.noFailures')}
    />
  )
}
