/** The people behind a number, each with how they stand and what proves it. */
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Standing, type StandingProps } from '#app/ui/standing.tsx'
import { DataTable } from '#app/ui/table.tsx'

type Person = {
  id: string
  fullName: string
  staffCode: string | null
  position: string
  unit: string | null
  agencyName: string
  standing: StandingProps['standing']
  held: number
  since: string | null
  reason: StandingProps['reason']
  completionId: string | null
  completedOn: string | null
  registerNumber: string | null
}

type PeopleTableProps = {
  caption: string
  people: Person[]
  ofOneAgency: boolean
  /** Of how many courses together, where it is not one. */
  courses: number | null
}

export function PeopleTable({ caption, people, ofOneAgency, courses }: PeopleTableProps) {
  const columns = [
    { key: 'name', label: t('people.name'), cell: nameOf },
    { key: 'code', label: t('account.staffCode'), cell: ({ staffCode }: Person) => staffCode ?? '–' },
    {
      key: 'position',
      label: t('people.position'),
      className: 'long',
      cell: ({ position, unit }: Person) => [position, unit].filter(Boolean).join(', '),
    },
    ...(ofOneAgency ? [] : [{ key: 'agency', label: t('people.agency'), cell: ({ agencyName }: Person) => agencyName }]),
    { key: 'state', label: t('coverage.state'), cell: stateOf },
    ...(courses === null
      ? [
          { key: 'on', label: t('coverage.on'), cell: completionOf },
          { key: 'paper', label: t('register.number'), cell: ({ registerNumber }: Person) => registerNumber ?? '–' },
        ]
      : [
          { key: 'held', label: t('coverage.held'), align: 'end' as const, cell: ({ held }: Person) => `${held}/${courses}` },
          { key: 'on', label: t('coverage.on'), cell: ({ since }: Person) => (since ? dateOf(since) : '–') },
        ]),
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={people.map((person) => ({ key: person.id, cells: columns.map(({ cell }) => cell(person)) }))}
      empty={t('coverage.nobody')}
    />
  )
}

function nameOf({ id, fullName }: Person) {
  return <a href={`/hr/people/${id}`}>{fullName}</a>
}

function stateOf({ standing, reason }: Person) {
  return <Standing standing={standing} reason={reason} />
}

function completionOf({ completionId, completedOn }: Person) {
  return completedOn ? <a href={`/hr/completions/${completionId}`}>{dateOf(completedOn)}</a> : '–'
}
