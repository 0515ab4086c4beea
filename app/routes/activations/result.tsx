/** What was done, and the way to the slips as long as there are any. */
import { t } from '#app/text/words.ts'
import { Act, Actions, LinkButton } from '#app/ui/button.tsx'
import { type Figure, Figures } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'

type ResultProps = {
  id: string
  said: string
  until: string
  figures: Figure[]
  slips: 'none' | 'here' | 'elsewhere' | 'gone'
  slipsUntil: string
}

export function Result({ id, said, until, figures, slips, slipsUntil }: ResultProps) {
  return (
    <>
      <Notice kind="success" title={said}>
        {t('activations.codesUntil', { moment: until })}
      </Notice>
      <Figures items={figures} />
      {slips === 'here' && (
        <>
          <Notice kind="warning" title={t('activations.slipsHere')}>
            {t('activations.slipsUntil', { moment: slipsUntil })}
          </Notice>
          <Actions>
            <LinkButton href={`/hr/activations/${id}/slips`} icon="print">
              {t('activations.openSlips')}
            </LinkButton>
            <RemoveSlips id={id} />
          </Actions>
        </>
      )}
      {(slips === 'elsewhere' || slips === 'gone') && <NoSlips id={id} slips={slips} />}
    </>
  )
}

export function RemoveSlips({ id }: { id: string }) {
  return <Act to={`/hr/activations/${id}/slips/removal`} label={t('activations.printed')} confirm={t('activations.printedAbout')} />
}

/** Codes that cannot be read any more are issued anew. */
export function NoSlips({ id, slips }: { id: string; slips: 'elsewhere' | 'gone' }) {
  return (
    <>
      <Notice title={t(`activations.slipsAre.${slips}`)}>{t('activations.slipsLost')}</Notice>
      <Actions>
        <Act to="/hr/activations" fields={{ again: id }} label={t('activations.again')} />
      </Actions>
    </>
  )
}
