/** The document behind a scheme, since when and until when it holds, and how much of it we teach. */
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'

type AboutProps = {
  document: string
  from: string
  until: string | null
  unverified: string | null
  numbers: { taught: number; asked: number; total: number }
}

export function About({ document, from, until, unverified, numbers }: AboutProps) {
  return (
    <>
      <Facts
        items={[
          { term: t('skills.document'), value: document },
          { term: t('skills.from'), value: dateOf(from) },
          ...(until ? [{ term: t('skills.until'), value: dateOf(until) }] : []),
          { term: t('skills.taught'), value: t('skills.ofItems', { count: numbers.taught, total: numbers.total }) },
          { term: t('skills.asked'), value: t('skills.ofItems', { count: numbers.asked, total: numbers.total }) },
        ]}
      />
      {unverified && (
        <Notice kind="warning" title={t('skills.unverified')}>
          {unverified}
        </Notice>
      )}
    </>
  )
}
