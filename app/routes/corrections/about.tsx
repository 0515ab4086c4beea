/** What is asked, of whom, why and by when it has to be answered; what was answered. */
import type { CorrectionStanding } from '#app/domain/correction/standing.ts'
import { dateOf, momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Masked } from '#app/ui/masked.tsx'

type AboutProps = {
  id: string
  person: { id: string; fullName: string }
  held: boolean
  isOpen: boolean
  isOfRegister: boolean
  kept: string | null
  wanted: string | null
  evidence: string
  askedAt: Date
  standing: CorrectionStanding
  extensionReason: string | null
  closedAt: Date | null
  closedBy: string | null
  answer: string | null
}

export function About({ request }: { request: AboutProps }) {
  const { id, person, held, isOpen, isOfRegister, kept, wanted, standing, extensionReason, closedAt, closedBy, answer } = request
  return (
    <>
      <Facts
        items={[
          {
            term: t('correction.asker'),
            value: (
              <a key="person" href={`/hr/people/${person.id}`}>
                {person.fullName}
              </a>
            ),
          },
          ...(isOfRegister ? [{ term: t('personalData.kept'), value: held ? <Masked /> : (kept ?? '–') }] : []),
          { term: t('correction.wanted'), value: held && isOpen ? <Masked /> : (wanted ?? '–') },
          { term: t('correction.evidence'), value: request.evidence },
          { term: t('correction.received'), value: momentOf(request.askedAt) },
          { term: t('correction.due'), value: dateOf(standing.dueOn) },
          ...(extensionReason ? [{ term: t('correction.extended'), value: extensionReason }] : []),
          ...(closedAt ? [{ term: t('correction.answer'), value: answer ?? '–' }] : []),
          ...(closedAt ? [{ term: t('correction.answeredBy'), value: [closedBy, momentOf(closedAt)].filter(Boolean).join(', ') }] : []),
        ]}
      />
      {held && isOpen && (
        <p>
          <a href={`/hr/corrections/${id}/disclosures`}>{t('correction.readWanted')}</a>
        </p>
      )}
    </>
  )
}
