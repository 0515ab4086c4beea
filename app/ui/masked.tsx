import { t } from '#app/text/words.ts'

/** Stands where something is held back: that it is there, not what. */
export function Masked({ signs = '••••••••' }: { signs?: string }) {
  return (
    <>
      <span aria-hidden="true">{signs}</span>
      <span className="unseen">{t('disclosure.masked')}</span>
    </>
  )
}
