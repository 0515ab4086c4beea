/** From coverage to what it is counted of. */
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'

export function Elsewhere() {
  return (
    <>
      <LinkButton href="/hr/requirements" kind="quiet">
        {t('requirement.list')}
      </LinkButton>
      <LinkButton href="/skills" kind="quiet">
        {t('skills.title')}
      </LinkButton>
    </>
  )
}
