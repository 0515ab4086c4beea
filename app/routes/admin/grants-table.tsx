/** Who holds which role where, each with its revocation. */
import type { Grant } from '#app/domain/access.ts'
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { ReasonedAct } from '#app/ui/reasoned-act.tsx'
import { DataTable } from '#app/ui/table.tsx'

type Held = Pick<Grant, 'role'> & {
  id: string
  personId: string
  personName: string
  agencyName: string
  from: string
  until: string | null
}

export function GrantsTable({ caption, grants }: { caption: string; grants: Held[] }) {
  return (
    <DataTable
      caption={caption}
      quietCaption
      columns={[
        { key: 'name', label: t('people.name') },
        { key: 'role', label: t('role.role') },
        { key: 'agency', label: t('role.scope') },
        { key: 'from', label: t('people.from') },
        { key: 'until', label: t('people.until') },
        { key: 'end', label: t('role.revoke') },
      ]}
      rows={grants.map(({ id, personId, personName, role, agencyName, from, until }) => ({
        key: id,
        cells: [
          <a key="name" href={`/hr/people/${personId}`}>
            {personName}
          </a>,
          t(`role.names.${role}`),
          agencyName,
          dateOf(from),
          until ? dateOf(until) : '–',
          <ReasonedAct
            key="end"
            id={`reason-${id}`}
            to={`/admin/roles/${id}/revocation`}
            label={t('role.revoke')}
            reason={t('role.reason')}
            kind="quiet"
          />,
        ],
      }))}
    />
  )
}
