/** GET /verify/:code: everything that is printed, and the status. No account needed. */
import { useLoaderData } from '@remix-run/react'
import { verificationOf } from '#app/domain/certificate/verifying.ts'
import { dateOf, momentOf } from '#app/text/dates.ts'
import { resultOf } from '#app/text/results.ts'
import { t } from '#app/text/words.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Verdict } from '#app/ui/verdict.tsx'
import { anyone } from '#app/web/doors.ts'
import { guessing } from '#app/web/limits.ts'

export const loader = anyone(async ({ params, context }) => {
  const { document, valid, statuses } = await guessing(context.address, () => verificationOf(params['code']))
  return { title: t('verify.title'), document, valid, statuses }
})

export const meta = ({ data }: { data?: { title: string } }) => [
  { title: `${data?.title ?? ''} – Tập Huấn` },
  { name: 'robots', content: 'noindex' },
]

export default function VerificationPage() {
  const { title, document, valid, statuses } = useLoaderData<typeof loader>()
  return (
    <Page title={title} width="form">
      <Verdict kind={valid ? 'good' : 'bad'} title={t(valid ? 'verify.valid' : 'verify.revoked')}>
        <p>{t(valid ? 'verify.compare' : 'verify.revokedNext')}</p>
      </Verdict>
      <Facts
        items={[
          { term: t('verify.paper'), value: document.title },
          { term: t('verify.person'), value: document.personName },
          { term: t('verify.place'), value: [document.position, document.agencyName].filter(Boolean).join(', ') },
          { term: t(document.courses ? 'verify.programme' : 'verify.course'), value: document.courseTitle },
          { term: t('verify.version'), value: `${document.versionNumber} (${document.versionHash.slice(0, 12)})` },
          { term: t('verify.period'), value: t('verify.fromTo', { from: dateOf(document.startedOn), to: dateOf(document.completedOn) }) },
          {
            term: t('verify.length'),
            value: document.courses
              ? t('paper.programmeLength', { courses: document.courses, periods: document.periods })
              : t('course.periods', { periods: document.periods }),
          },
          ...(document.optionalCourses ? [{ term: t('verify.optionalCourses'), value: document.optionalCourses.join('; ') }] : []),
          { term: t('verify.result'), value: resultOf(document) },
          { term: t('verify.issuer'), value: [document.issuerName, document.issuerSuperior].filter(Boolean).join(', ') },
          { term: t('verify.issuedOn'), value: dateOf(document.issuedOn) },
          { term: t('verify.registerNumber'), value: document.registerNumber },
          { term: t('verify.serial'), value: document.serial },
        ]}
      />
      <Section title={t('verify.history')}>
        <Facts
          items={statuses.map((status) => ({
            term: momentOf(status.at),
            value: [t(`verify.statuses.${status.status}`), status.reason].filter(Boolean).join(': '),
          }))}
        />
      </Section>
    </Page>
  )
}
