/** Everything a completion holds, in words. */
import { dateOf } from '#app/text/dates.ts'
import { say, t } from '#app/text/words.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Section } from '#app/ui/page.tsx'

type Completion = {
  completedOn: string
  expiresOn: string | null
  result: string
  issuer: string
  registerNumber: string | null
  serial: string | null
  snapshot: {
    staffCode: string | null
    personType: string
    position: string
    unit: string | null
    agencyPath: string[]
    enrolledAt: string
    periods: number
    level: string
    versionNumber: number
    versionHash: string
    courses?: { slug: string; title: string; versionNumber: number; completedOn: string }[]
    exams: { title: string; right: number; total: number; passPercent: number; attempt: number }[]
  }
}

export function CompletionFacts({ completion }: { completion: Completion }) {
  const { completedOn, expiresOn, result, issuer, registerNumber, serial, snapshot } = completion
  const { versionNumber, versionHash, exams, courses = [] } = snapshot
  return (
    <>
      <Facts
        items={[
          { term: t('account.staffCode'), value: snapshot.staffCode ?? '–' },
          { term: t('people.type'), value: say(`people.types.${snapshot.personType}`) },
          { term: t('people.position'), value: [snapshot.position, snapshot.unit].filter(Boolean).join(', ') },
          { term: t('record.agency'), value: snapshot.agencyPath.join(', ') },
          { term: t('register.begun'), value: dateOf(new Date(snapshot.enrolledAt)) },
          { term: t('record.on'), value: dateOf(completedOn) },
          ...(expiresOn ? [{ term: t('register.expires'), value: dateOf(expiresOn) }] : []),
          { term: t('record.result'), value: result },
          { term: t('record.periods'), value: String(snapshot.periods) },
          { term: t('course.level'), value: say(`course.levels.${snapshot.level}`) },
          { term: t('verify.version'), value: t('register.versionHash', { number: versionNumber, hash: versionHash.slice(0, 12) }) },
          { term: t('verify.issuer'), value: issuer },
          { term: t('verify.registerNumber'), value: registerNumber ?? '–' },
          { term: t('verify.serial'), value: serial ?? '–' },
        ]}
      />
      {courses.length > 0 && (
        <Section title={t('programme.path')}>
          <Facts
            compact
            items={courses.map(({ title, versionNumber: number, completedOn: on }) => ({
              term: title,
              value: t('register.counted', { number, date: dateOf(on) }),
            }))}
          />
        </Section>
      )}
      {exams.length > 0 && (
        <Section title={t('register.exams')}>
          <Facts
            compact
            items={exams.map(({ title, right, total, passPercent, attempt }) => ({
              term: title,
              value: t('register.exam', { score: `${right}/${total}`, pass: passPercent, attempt }),
            }))}
          />
        </Section>
      )}
    </>
  )
}
