/** The paper of an act, its days, who drafted it and what became of it. */
import type { Act } from '#app/domain/reorganisation/acts.ts'
import { dateOf, momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Standing } from './standing.tsx'

type AboutProps = {
  status: Act['status']
  about: {
    decision: string
    legalOn: string
    operationalOn: string
    drafter: string
    states: { status: Exclude<Act['status'], 'draft'>; at: Date; by: string | null; reason: string | null }[]
  }
}

export function About({ status, about: { decision, legalOn, operationalOn, drafter, states } }: AboutProps) {
  return (
    <Facts
      items={[
        { term: t('act.status'), value: <Standing status={status} /> },
        { term: t('agency.decision'), value: decision },
        { term: t('act.legalOn'), value: dateOf(legalOn) },
        { term: t('act.operationalOn'), value: dateOf(operationalOn) },
        { term: t('act.drafter'), value: drafter },
        ...states.map(({ status: word, at, by, reason }) => ({
          term: t(`act.states.${word}`),
          value: [momentOf(at), by, reason].filter(Boolean).join(' · '),
        })),
      ]}
    />
  )
}
