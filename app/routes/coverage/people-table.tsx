/** The people behind a number, each with how they stand and what proves it. */
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Status } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'

const kinds = { done: 'done', doing: 'doing', todo: 'todo', excluded: 'info' } as const

type Person = {
  id: string
  fullName: string
  staffCode: string | null
  position: string
  unit: string | null
  agencyName: string
  standing: keyof typeof kinds
  reason: 'seconded' | 'longLeave' | 'retired' | 'left' | null
  completionId: string | null
  completedOn: string | null
  registerNumber: string | null
}

export function PeopleTable({ caption, people, ofOneAgency }: { caption: string; people: Person[]; ofOneAgency: boolean }) {
  const columns = [
    { key: 'name', label: t('people.name') },
    { key: 'code', label: t('account.staffCode') },
    { key: 'position', label: t('people.position') },
    { key: 'agency', label: t('people.agency') },
    { key: 'state', label: t('coverage.state') },
    { key: 'on', label: t('coverage.on') },
    { key: 'paper', label: t('register.number') },
  ]
  const isShown = (key: string) => key !== 'agency' || !ofOneAgency
  const cellsOf = ({
    id,
    fullName,
    staffCode,
    position,
    unit,
    agencyName,
    standing,
    reason,
    completionId,
    completedOn,
    registerNumber,
  }: Person) => [
    <a key="name" href={`/hr/people/${id}`}>
      {fullName}
    </a>,
    staffCode ?? '–',
    [position, unit].filter(Boolean).join(', '),
    agencyName,
    <Status key="state" kind={kinds[standing]}>
      {reason ? t(`people.states.${reason}`) : t(`coverage.states.${standing}`)}
    </Status>,
    completedOn ? (
      <a key="on" href={`/hr/completions/${completionId}`}>
        {dateOf(completedOn)}
      </a>
    ) : (
      '–'
    ),
    registerNumber ?? '–',
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns.filter(({ key }) => isShown(key))}
      rows={people.map((person) => ({ key: person.id, cells: cellsOf(person).filter((_, index) => isShown(columns[index]?.key ?? '')) }))}
      empty={t('coverage.nobody')}
    />
  )
}
