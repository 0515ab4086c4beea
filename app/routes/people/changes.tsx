/** What may be entered about somebody now, each on a page of its own. */
import { t } from '#app/text/words.ts'
import { Actions, LinkButton } from '#app/ui/button.tsx'
import { Section } from '#app/ui/page.tsx'

type State = 'seconded' | 'longLeave' | 'retired' | 'left' | null

export function Changes({ personId, state, isPosted }: { personId: string; state: State; isPosted: boolean }) {
  const offered: Change[] = ['edit']
  if (state) offered.push('return')
  if (state !== 'retired' && state !== 'left') {
    offered.push('transfer')
    if (isPosted) offered.push('concurrent', ...(state ? [] : (['secondment', 'long-leave'] as const)), 'retirement', 'departure')
  }
  return (
    <Section title={t('career.changes')} lead={t('career.changesLead')}>
      <Actions>
        {offered.map((one) => (
          <LinkButton key={one} href={`/hr/people/${personId}/${one}`} kind="quiet">
            {words[one]()}
          </LinkButton>
        ))}
      </Actions>
    </Section>
  )
}

type Change = 'edit' | 'return' | 'transfer' | 'concurrent' | 'secondment' | 'long-leave' | 'retirement' | 'departure'

const words: Record<Change, () => string> = {
  edit: () => t('person.edit'),
  return: () => t('career.return'),
  transfer: () => t('career.transfer'),
  concurrent: () => t('career.concurrent'),
  secondment: () => t('career.secondment'),
  'long-leave': () => t('career.longLeave'),
  retirement: () => t('career.retirement'),
  departure: () => t('career.departure'),
}
