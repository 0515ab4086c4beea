/** N, n, those still to come, those beside N: each opens its list. */
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Figures } from '#app/ui/facts.tsx'

const shown = ['obliged', 'done', 'open', 'excluded'] as const

type NumbersProps = { counts: Record<(typeof shown)[number], number>; to: (changes: Record<string, string>) => string }

export function PeopleNumbers({ counts, to }: NumbersProps) {
  return (
    <Figures items={shown.map((key) => ({ value: numberOf(counts[key]), label: t(`coverage.groups.${key}`), href: to({ state: key }) }))} />
  )
}
