/** GET /hr/merges/:id: what a merge did, and the way back as long as there is one. */
import { useLoaderData } from '@remix-run/react'
import { mergeFor, namesIn } from '#app/domain/merge/listing.ts'
import { builtOn } from '#app/domain/merge/undoing.ts'
import { momentOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { say, t } from '#app/text/words.ts'
import { Act, Actions, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { TableSection } from '#app/ui/table-section.tsx'
import { allowed } from '#app/web/doors.ts'
import { Told } from './told.tsx'

export const loader = allowed('person.merge', async ({ person, params }) => {
  const merge = await mergeFor(person, params['id'])
  const nameOf = await namesIn(merge)
  const since = merge.undoneAt ? [] : await builtOn(merge)
  return {
    title: t('merge.merged'),
    id: merge.id,
    staying: { id: merge.stayingId, name: nameOf(merge.stayingId) },
    absorbed: nameOf(merge.absorbedId),
    at: merge.at,
    by: nameOf(merge.by),
    undone: merge.undoneAt && { at: merge.undoneAt, by: nameOf(merge.undoneBy) },
    told: merge.told,
    since: since.map(({ id, verb, at }) => ({ id, verb: say(`history.${verb}`), at })),
  }
})

export const meta = titled

export default function MergePage() {
  const { title, id, staying, absorbed, at, by, undone, told, since } = useLoaderData<typeof loader>()
  return (
    <Page title={title} trail={[{ href: '/hr/duplicates', label: t('merge.list') }]} width="wide">
      <Notice kind="success" title={t('merge.doneAt', { absorbed, staying: staying.name, moment: momentOf(at), name: by })} />
      {undone && <Notice kind="info" title={t('merge.undoneAt', { moment: momentOf(undone.at), name: undone.by })} />}
      <Actions>
        <LinkButton href={`/hr/people/${staying.id}`}>{staying.name}</LinkButton>
        {!undone && since.length === 0 && (
          <Act to={`/hr/merges/${id}/reversal`} kind="danger" label={t('merge.undo')} confirm={t('merge.undoAbout')} />
        )}
      </Actions>
      {since.length > 0 && (
        <TableSection
          title={t('merge.since')}
          lead={t('merge.sinceLead')}
          columns={[
            { key: 'verb', label: t('historyPage.verb') },
            { key: 'at', label: t('historyPage.at') },
          ]}
          rows={since.map((one) => ({ key: one.id, cells: [one.verb, momentOf(one.at)] }))}
        />
      )}
      <Told told={told} />
    </Page>
  )
}
