/** Before anything is issued: how many on paper and by mail, which codes stop working, who is left out and why; and the yes to it. */
import type { ComponentProps } from 'react'
import { t } from '#app/text/words.ts'
import { Act, Actions, LinkButton } from '#app/ui/button.tsx'
import { type Figure, Figures } from '#app/ui/facts.tsx'
import { Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { LeftOut, Wanted } from './preview-tables.tsx'

type PreviewProps = {
  id: string
  way: string
  mayMail: boolean
  figures: Figure[]
  beyond: string | null
  gone: string | null
  people: ComponentProps<typeof Wanted>['people']
  page: number
  pages: number
  count: string
  leftOut: ComponentProps<typeof LeftOut>['people']
}

export function Preview({ id, way, mayMail, figures, beyond, gone, people, page, pages, count, leftOut }: PreviewProps) {
  return (
    <>
      <Figures items={figures} />
      {beyond && <Notice>{beyond}</Notice>}
      {mayMail ? (
        <Filters action={`/hr/activations/${id}`} submitLabel={t('activations.lookAgain')}>
          <Select
            name="way"
            label={t('activations.way')}
            value={way}
            options={(['mail', 'paper'] as const).map((one) => ({ value: one, label: t(`activations.ways.${one}`) }))}
          />
        </Filters>
      ) : (
        <p>{t('activations.noMail')}</p>
      )}
      {people.length === 0 ? (
        <Notice title={t('activations.nothing')}>{t('activations.nothingNext')}</Notice>
      ) : (
        <Actions>
          <Act
            to={`/hr/activations/${id}/issuance`}
            fields={{ way }}
            kind="primary"
            label={t('activations.issue')}
            confirm={t('activations.issueAbout')}
          />
          <LinkButton href="/hr/activations" kind="quiet">
            {t('activations.backToList')}
          </LinkButton>
        </Actions>
      )}
      <Wanted people={people} count={count} />
      <Pager page={page} pages={pages} hrefFor={(number) => `/hr/activations/${id}?way=${way}&page=${number}`} />
      <LeftOut people={leftOut} />
      {gone && <p>{gone}</p>}
    </>
  )
}
