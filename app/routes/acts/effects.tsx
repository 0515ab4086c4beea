/** What each step does: who goes where, which roles and papers go along, what is left without a home. */
import type { Effect } from '#app/domain/reorganisation/previewing.ts'
import { agencyName } from '#app/text/agency-names.ts'
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Act } from '#app/ui/button.tsx'
import { TableSection } from '#app/ui/table-section.tsx'

export function effectShown({ step, from, to, ...effect }: Effect) {
  return {
    ...effect,
    id: step.id,
    kind: step.kind,
    name: step.name,
    note: step.note,
    from: from && { id: from.id, name: agencyName(from) },
    to: to && { id: to.id, name: to.name, isNew: to.isNew },
  }
}

type Shown = ReturnType<typeof effectShown>

export function Effects({ id, isDraft, isOpen, effects }: { id: string; isDraft: boolean; isOpen: boolean; effects: Shown[] }) {
  return (
    <TableSection
      title={t('act.steps')}
      lead={isOpen ? t('act.stepsLead') : undefined}
      columns={[
        { key: 'from', label: t('people.agency') },
        { key: 'kind', label: t('agency.act') },
        { key: 'to', label: t('act.receiver') },
        { key: 'does', label: t('act.does'), className: 'long' },
        ...(isDraft ? [{ key: 'removal', label: t('act.change') }] : []),
      ]}
      rows={effects.map((effect) => ({
        key: effect.id,
        cells: [
          effect.from ? (
            <a key="from" href={`/hr/agencies/${effect.from.id}`}>
              {effect.from.name}
            </a>
          ) : (
            '–'
          ),
          t(`agency.acts.${effect.kind}`),
          receiverOf(effect),
          <ul key="does">
            {linesOf(effect).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>,
          ...(isDraft ? [<Act key="removal" to={`/hr/acts/${id}/steps/${effect.id}/removal`} label={t('act.removeStep')} />] : []),
        ],
      }))}
      empty={t('act.noStepsYet')}
    />
  )
}

function receiverOf({ kind, name, to }: Shown) {
  if (kind === 'rename') return name ?? '–'
  if (!to) return kind === 'dissolve' ? t('agency.nobody') : '–'
  if (to.isNew && !to.id) return t('act.founded', { name: to.name })
  return <a href={`/hr/agencies/${to.id}`}>{to.name}</a>
}

function linesOf({ kind, going, waiting, below, roles, papers, homeless, note }: Shown): string[] {
  const [kept, ended] = [roles.filter(({ ends }) => !ends), roles.filter(({ ends }) => ends)]
  const named = (list: typeof roles) => list.map(({ name, role }) => `${name} (${t(`role.names.${role}`)})`).join(', ')
  const lines = [
    going > 0 && t('act.going', { count: numberOf(going) }),
    waiting > 0 && t('act.waiting', { count: numberOf(waiting) }),
    below > 0 && t('act.belowGo', { count: numberOf(below) }),
    kept.length > 0 && t('act.rolesGo', { names: named(kept) }),
    ended.length > 0 && t('act.rolesEnd', { names: named(ended) }),
    papers && t('act.papersGo', { code: papers }),
    ...homeless.map((title) => t('act.homeless', { title })),
    note,
  ].filter((line) => typeof line === 'string')
  return lines.length > 0 ? lines : [t(kind === 'transfer' ? 'act.onlyTasks' : 'act.nobodyTouched')]
}
