/** What becomes of the two accounts. */
import type { MergeTold } from '#app/domain/merge/merging.ts'
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'

export function AccountTold({ account: { fate, isActivated, sessions, names, lost } }: { account: MergeTold['account'] }) {
  return (
    <Section title={t('people.account')}>
      {!isActivated && <Notice kind="warning">{t('merge.giveCode')}</Notice>}
      <ul>
        <li>{fates[fate]()}</li>
        {fate !== 'none' && <li>{t('merge.sessions', { count: numberOf(sessions) })}</li>}
        {names.length > 0 && <li>{t('merge.namesOf', { names: names.join(', ') })}</li>}
        {lost.length > 0 && <li>{t('merge.namesLost', { names: lost.join(', ') })}</li>}
      </ul>
    </Section>
  )
}

const fates = {
  none: () => t('merge.accountNone'),
  moved: () => t('merge.accountMoved'),
  shut: () => t('merge.accountShut'),
}
