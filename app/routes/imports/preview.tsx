/** The third step: what would happen, counted and listed; and the yes to it. */
import { t } from '#app/text/words.ts'
import { Act, Actions, Button, LinkButton } from '#app/ui/button.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { type Figure, Figures } from '#app/ui/facts.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { PlannedTable, type PlannedRow } from './planned-table.tsx'

export type PreviewProps = {
  id: string
  figures: Figure[]
  passedOver: string | null
  brake: string | null
  mayConfirm: boolean
  hasErrors: boolean
  kind: string
  kindLabel: string
  rows: PlannedRow[]
  page: number
  pages: number
}

export function Preview({ id, figures, passedOver, brake, mayConfirm, hasErrors, kind, kindLabel, rows, page, pages }: PreviewProps) {
  return (
    <>
      <Figures items={figures} />
      {passedOver && <p>{passedOver}</p>}
      <Actions>
        <LinkButton href={`/hr/imports/${id}?step=columns`} kind="quiet">
          {t('imports.backToColumns')}
        </LinkButton>
        {hasErrors && (
          <LinkButton href={`/hr/imports/${id}/errors.xlsx`} kind="quiet" download>
            {t('imports.errors')}
          </LinkButton>
        )}
      </Actions>
      {mayConfirm ? <Confirmation id={id} brake={brake} /> : <Notice title={t('imports.nothing')}>{t('imports.nothingText')}</Notice>}
      <Section title={kindLabel}>
        <PlannedTable caption={kindLabel} rows={rows} />
        <Pager page={page} pages={pages} hrefFor={(number) => `/hr/imports/${id}?kind=${kind}&page=${number}`} />
      </Section>
    </>
  )
}

function Confirmation({ id, brake }: { id: string; brake: string | null }) {
  if (!brake)
    return <Act to={`/hr/imports/${id}/confirmation`} label={t('imports.confirm')} kind="primary" confirm={t('imports.confirmAbout')} />
  return (
    <>
      <Notice kind="warning" title={t('imports.brakeTitle')}>
        {brake}
      </Notice>
      <PostForm action={`/hr/imports/${id}/confirmation`}>
        <Choices
          label={t('imports.brakeTitle')}
          kind="checkbox"
          name="released"
          options={[{ value: '1', label: t('imports.brakeRelease') }]}
        />
        <Button>{t('imports.confirm')}</Button>
      </PostForm>
    </>
  )
}
