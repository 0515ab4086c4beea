/** The programmes one is in the middle of, and how far along. */
import { t } from '#app/text/words.ts'
import { Card, Cards } from '#app/ui/card.tsx'
import { Section } from '#app/ui/page.tsx'
import { CourseProgress } from '#app/ui/progress.tsx'

type Programme = { href: string; title: string; required: { done: number; total: number; minutesLeft: number } }

export function Programmes({ programmes }: { programmes: Programme[] }) {
  if (programmes.length === 0) return null
  return (
    <Section title={t('programme.begunOnes')}>
      <Cards>
        {programmes.map(({ href, title, required }) => (
          <Card key={href} href={href} heading="h3" title={title}>
            <CourseProgress {...required} />
          </Card>
        ))}
      </Cards>
    </Section>
  )
}
