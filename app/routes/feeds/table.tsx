/** Systems that send people, each with its end. */
import { dateOf, momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Act } from '#app/ui/button.tsx'
import { Status } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'

type Shown = {
  id: string
  title: string
  agencyName: string | null
  openedAt: Date
  /** The last day. */
  until: string
  lastUsedAt: Date | null
  state: 'open' | 'expired' | 'revoked'
}

export function FeedsTable({ caption, feeds }: { caption: string; feeds: Shown[] }) {
  return (
    <DataTable
      caption={caption}
      quietCaption
      columns={[
        { key: 'title', label: t('feed.name') },
        { key: 'agency', label: t('feed.agency') },
        { key: 'opened', label: t('feed.openedAt') },
        { key: 'until', label: t('feed.until') },
        { key: 'used', label: t('feed.lastUsedAt') },
        { key: 'state', label: t('feed.state') },
        { key: 'end', label: t('feed.revoke') },
      ]}
      rows={feeds.map(({ id, title, agencyName, openedAt, until, lastUsedAt, state }) => ({
        key: id,
        cells: [
          title,
          agencyName ?? '–',
          dateOf(openedAt),
          dateOf(until),
          lastUsedAt ? momentOf(lastUsedAt) : t('feed.never'),
          <Status key="state" kind={state === 'open' ? 'done' : 'info'}>
            {t(`feed.states.${state}`)}
          </Status>,
          state === 'open' ? (
            <Act
              key="end"
              to={`/admin/feeds/${id}/revocation`}
              kind="quiet"
              label={t('feed.revoke')}
              confirm={t('feed.revokeAbout', { title })}
            />
          ) : (
            '–'
          ),
        ],
      }))}
      empty={t('feed.none')}
    />
  )
}
