/** The last step: what was done, and the way back as long as there is one. */
import { say, t } from '#app/text/words.ts'
import { Act, Actions, LinkButton } from '#app/ui/button.tsx'
import { type Figure, Figures } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TableSection } from '#app/ui/table-section.tsx'

type Since = { key: string; personId: string; fullName: string; verb: string; at: string }
type ResultProps = { id: string; said: string; undone: string | null; figures: Figure[]; hasErrors: boolean; since: Since[] }

export function Result({ id, said, undone, figures, hasErrors, since }: ResultProps) {
  return (
    <>
      <Notice kind={undone ? 'info' : 'success'} title={undone ?? said} />
      <Figures items={figures} />
      <Actions>
        <LinkButton href="/hr/people">{t('people.title')}</LinkButton>
        {!undone && (
          <LinkButton href={`/hr/activations?list=${id}`} kind="quiet">
            {t('activations.ofList')}
          </LinkButton>
        )}
        {hasErrors && (
          <LinkButton href={`/hr/imports/${id}/errors.xlsx`} kind="quiet" download>
            {t('imports.errors')}
          </LinkButton>
        )}
        {!undone && since.length === 0 && (
          <Act to={`/hr/imports/${id}/reversal`} kind="danger" label={t('imports.undo')} confirm={t('imports.undoAbout')} />
        )}
      </Actions>
      {!undone && since.length > 0 && (
        <TableSection
          title={t('imports.since')}
          lead={t('imports.sinceLead')}
          columns={[
            { key: 'name', label: t('people.name') },
            { key: 'verb', label: t('historyPage.verb') },
            { key: 'at', label: t('historyPage.at') },
          ]}
          rows={since.map(({ key, personId, fullName, verb, at }) => ({
            key,
            cells: [
              <a key="name" href={`/hr/people/${personId}`}>
                {fullName}
              </a>,
              say(`history.${verb}`),
              at,
            ],
          }))}
        />
      )}
    </>
  )
}
