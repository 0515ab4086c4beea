/** Agencies with their share and how it rose; every number opens. */
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Share } from '#app/ui/share.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { agencyLink, ownLink, peopleLink, type Query } from './links.ts'
import { Rise, riseColumn } from './rise.tsx'
import type { Line, Shown } from './shown.ts'

type AgenciesProps = {
  shown: Shown
  caption: string
  lines: Line[]
  empty?: string
  quietCaption?: boolean
  /** Each with all below it, not its own people alone. */
  withBelow?: boolean
  /** Rows that count one agency's own people, after the others. */
  own?: Line[]
}

export function Agencies({ shown, caption, lines, empty, quietCaption = false, withBelow = false, own = [] }: AgenciesProps) {
  const { query, after } = shown
  const people = (id: string, asked: Query) => (withBelow ? peopleLink({ ...query, under: id }, asked) : ownLink(query, id, asked))
  const row = (line: Line, link: (asked: Query) => string, name: string) => ({
    key: `${line.id} ${name}`,
    cells: [
      name === line.name ? (
        <a key="name" href={agencyLink(query, line.id)}>
          {name}
        </a>
      ) : (
        name
      ),
      <Share key="share" done={line.completed} total={line.obliged} href={link({ state: 'obliged' })} />,
      <Rise key="rise" gained={line.gained} rise={line.rise} href={link({ state: 'done', after })} />,
    ],
  })
  return (
    <DataTable
      caption={caption}
      quietCaption={quietCaption}
      compact
      columns={[{ key: 'agency', label: t('coverage.agency') }, { key: 'share', label: t('overview.share') }, riseColumn(shown)]}
      rows={[
        ...lines.map((line) => row(line, (asked) => people(line.id, asked), line.name)),
        ...own.map((line) => row(line, (asked) => ownLink(query, line.id, asked), t('overview.ownAlone', { agency: line.name }))),
      ]}
      empty={empty}
    />
  )
}

/** The ten lowest and the ten that rise fastest, with the rule by which they stand there. */
export function Rankings({ shown }: { shown: Shown }) {
  const { lowest, rising, ranked, fewest, isFourWeeks, pace } = shown
  if (ranked < 2) return null
  return (
    <section className="rankings">
      <Agencies shown={shown} caption={t('overview.lowest')} lines={lowest} empty={t('overview.noneLow')} />
      <Agencies shown={shown} caption={t('overview.rising')} lines={rising} empty={t('overview.noneRising')} />
      <p className="hint">
        {t(isFourWeeks ? 'overview.rankingRule' : 'overview.rankingRuleDays', { fewest, agencies: numberOf(ranked), days: pace.days })}
      </p>
    </section>
  )
}
