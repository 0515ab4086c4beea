/** The roles somebody holds. */
import type { Grant } from '#app/domain/access.ts'
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Section } from '#app/ui/page.tsx'

type GrantsProps = { grants: (Pick<Grant, 'role'> & { agencyName: string; until: string | null })[] }

export function Grants({ grants }: GrantsProps) {
  if (grants.length === 0) return null
  return (
    <Section title={t('people.roles')}>
      <Facts
        items={grants.map(({ role, agencyName, until }) => ({
          term: t(`role.names.${role}`),
          value: [agencyName, until && t('role.untilDate', { date: dateOf(until) })].filter(Boolean).join(', '),
        }))}
      />
    </Section>
  )
}
