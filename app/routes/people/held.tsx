/** What is held back of somebody: that it is there, and the way to read it. */
import { t } from '#app/text/words.ts'
import type { Fact } from '#app/ui/facts.tsx'
import { Masked } from '#app/ui/masked.tsx'

type Held = { birthDate: boolean; citizenId: boolean }

export function heldFacts({ birthDate, citizenId }: Held): Fact[] {
  return [
    { term: t('person.birthDate'), value: birthDate ? <Masked signs="••/••/••••" /> : '–' },
    { term: t('person.citizenId'), value: citizenId ? <Masked signs="••••••••••••" /> : '–' },
  ]
}

export function ToDisclosures({ personId, held }: { personId: string; held: Held }) {
  if (!held.birthDate && !held.citizenId) return null
  return (
    <p>
      <a href={`/hr/people/${personId}/disclosures`}>{t('disclosure.title')}</a>
    </p>
  )
}
