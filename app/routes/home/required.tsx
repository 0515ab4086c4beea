/** What somebody must learn: by which document, by when, and how each course stands. */
import { citationOf } from '#app/text/citations.ts'
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Card, Cards } from '#app/ui/card.tsx'
import { Section } from '#app/ui/page.tsx'
import { Status } from '#app/ui/status.tsx'

type RequiredProps = {
  requirement: {
    title: string
    document: { number: string; issuer: string; issuedOn: string }
    deadline: string
    /** Left until the deadline; below nothing once it has passed. */
    days: number
    courses: { href: string; title: string; state: 'todo' | 'doing' | 'done' }[]
  }
}

export function Required({ requirement: { title, document, deadline, days, courses } }: RequiredProps) {
  return (
    <Section title={title} lead={citationOf(document)}>
      <p>{t(days >= 0 ? 'home.daysLeft' : 'home.daysOver', { date: dateOf(deadline), days: Math.abs(days) })}</p>
      <Cards>
        {courses.map((course) => (
          <Card
            key={course.href}
            href={course.href}
            title={course.title}
            status={
              <Status kind={course.state !== 'done' && days < 0 ? 'overdue' : course.state}>{t(`course.states.${course.state}`)}</Status>
            }
          />
        ))}
      </Cards>
    </Section>
  )
}
