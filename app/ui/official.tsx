import type { ReactNode } from 'react'
import { t } from '#app/text/words.ts'

type OfficialHeadProps = {
  agency: ReactNode
  superior?: ReactNode
  place: ReactNode
  /** "ngày 05 tháng 01 năm 2026", from text/dates. */
  date: ReactNode
  title: ReactNode
  subtitle?: ReactNode
  screen?: boolean
}

/** The head of an official list on paper. Its words are the state's and stay Vietnamese in every language. */
export function OfficialHead({ agency, superior, place, date, title, subtitle, screen = false }: OfficialHeadProps) {
  return (
    <div className={screen ? 'official official-head' : 'official official-head on-paper'} lang="vi">
      <div className="official-agency">
        {superior && <p>{superior}</p>}
        <p className="official-name">{agency}</p>
      </div>
      <div className="official-state">
        <p className="official-country">{t('ui.officialCountry')}</p>
        <p className="official-motto">{t('ui.officialMotto')}</p>
        <p className="official-date">
          {place}, {date}
        </p>
      </div>
      <div className="official-title">
        <p className="official-name">{title}</p>
        {subtitle && <p>{subtitle}</p>}
      </div>
    </div>
  )
}

/** Where the maker and the head sign. Names may be left out: they are then written by hand. */
export function OfficialFoot({ maker, head, screen = false }: { maker?: ReactNode; head?: ReactNode; screen?: boolean }) {
  return (
    <div className={screen ? 'official official-foot' : 'official official-foot on-paper'} lang="vi">
      <Signature office={t('ui.officialMaker')} how={t('ui.officialSigned')} name={maker} />
      <Signature office={t('ui.officialHead')} how={t('ui.officialSealed')} name={head} />
    </div>
  )
}

function Signature({ office, how, name }: { office: string; how: string; name: ReactNode }) {
  return (
    <div>
      <p className="official-name">{office}</p>
      <p className="official-how">{how}</p>
      <p className="official-signer">{name}</p>
    </div>
  )
}
