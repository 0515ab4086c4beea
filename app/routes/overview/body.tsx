/** What an overview is made of, whether of a whole scope or of one agency. */
import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'
import { Actions, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/notice.tsx'
import { Choice } from './choice.tsx'
import { Courses } from './courses.tsx'
import { Numbers } from './figures.tsx'
import { Foot, Head } from './frame.tsx'
import { Growth } from './growth.tsx'
import { agencyLink, coverageLink } from './links.ts'
import type { Shown } from './shown.ts'

type BodyProps = {
  shown: Shown
  /** Where the choice leads. */
  action: string
  /** Whose agencies below there are to go through; null on their own page. */
  belowId: string | null
  /** The agencies, compared. */
  children: ReactNode
}

export function Body({ shown, action, belowId, children }: BodyProps) {
  const asked = `${new URLSearchParams(shown.query)}`
  return (
    <div className="overview">
      <Head shown={shown} />
      <Choice action={action} shown={shown} />
      <Numbers shown={shown} />
      {shown.tally.obliged === 0 ? (
        <Empty title={t('overview.nobody')}>{t('overview.nobodyNext')}</Empty>
      ) : (
        <>
          <Growth shown={shown} sheet={`/overview/curve.xlsx?${asked}`} />
          {children}
          <Courses shown={shown} />
        </>
      )}
      <Foot shown={shown} />
      <Actions>
        {belowId && shown.agencies > 1 && (
          <LinkButton href={agencyLink(shown.query, belowId)} kind="quiet">
            {t('overview.toBelow')}
          </LinkButton>
        )}
        {shown.agencies > 1 && (
          <LinkButton href={coverageLink(shown.query)} kind="quiet">
            {t('overview.toCoverage')}
          </LinkButton>
        )}
        <LinkButton href={`/overview.xlsx?${asked}`} kind="quiet" icon="download">
          {t('coverage.download')}
        </LinkButton>
      </Actions>
    </div>
  )
}
