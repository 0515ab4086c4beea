/** What a course or programme is: how long, how hard, which version, and its overview. */
import { t } from '#app/text/words.ts'
import { Facts } from './facts.tsx'
import { Section } from './page.tsx'
import { Prose } from './prose.tsx'

type AboutProps = { title: string; periods: number; level: 'co-ban' | 'trung-cap'; versionNumber: number; overview: string }

export function About({ title, periods, level, versionNumber, overview }: AboutProps) {
  return (
    <Section title={title}>
      <Facts
        items={[
          { term: t('course.length'), value: t('course.periods', { periods }) },
          { term: t('course.level'), value: t(`course.levels.${level}`) },
          { term: t('course.version'), value: String(versionNumber) },
        ]}
      />
      <Prose html={overview} />
    </Section>
  )
}
