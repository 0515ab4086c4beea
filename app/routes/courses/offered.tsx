/** Programmes, or courses, to choose from. */
import { durationOf } from '#app/text/durations.ts'
import { t } from '#app/text/words.ts'
import { Card, Cards } from '#app/ui/card.tsx'
import { Section } from '#app/ui/page.tsx'
import { Status } from '#app/ui/status.tsx'

type Offer = {
  href: string
  title: string
  summary: string
  periods: number
  minutes: number
  level: 'co-ban' | 'trung-cap'
  state: 'todo' | 'doing' | 'done'
}

export function Offered({ title, list }: { title: string; list: Offer[] }) {
  if (list.length === 0) return null
  return (
    <Section title={title}>
      <Cards>
        {list.map((offer) => (
          <Card
            key={offer.href}
            href={offer.href}
            heading="h3"
            title={offer.title}
            text={offer.summary}
            facts={[t('course.periods', { periods: offer.periods }), durationOf(offer.minutes), t(`course.levels.${offer.level}`)]}
            status={<Status kind={offer.state}>{t(`course.states.${offer.state}`)}</Status>}
          />
        ))}
      </Cards>
    </Section>
  )
}
