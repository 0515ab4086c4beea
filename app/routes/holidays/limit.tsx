/** GET, POST /admin/limits/:name: how long an answer may take, from which day on, by which paper. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { changeLimit, changesOfLimit, limitNames, limitsNow } from '#app/domain/correction/limits.ts'
import { today } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import { dateOf, momentOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { TableSection } from '#app/ui/table-section.tsx'
import { confirmed } from '#app/web/confirming.ts'
import { allowed } from '#app/web/doors.ts'
import { dayField, line, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'
import { LimitForm, limitLabels } from './limit-form.tsx'
import { limitInWords } from '#app/text/measures.ts'

export const loader = allowed('holiday.set', async ({ params }) => {
  const name = named(params['name'])
  return {
    title: t(`limit.names.${name}`),
    limit: (await limitsNow())[name],
    today: today(),
    changes: (await changesOfLimit(name)).map(({ id, days, counted, from, source, at, by }) => ({
      id,
      days,
      counted,
      from,
      source,
      at,
      by,
    })),
  }
})

const Change = z.object({
  days: line(3).pipe(z.coerce.number('field.invalid')),
  counted: z.enum(['days', 'workingDays'], 'field.required'),
  from: dayField(),
  source: line(200),
})

export const action = allowed(
  'holiday.set',
  confirmed(async ({ person, params, request }) => {
    await changeLimit(person, named(params['name']), await read(request, Change))
    return goTo('/admin/holidays', {}, 'correction.limited')
  }),
)

export const meta = titled

export default function LimitPage() {
  const { title, limit, today: day, changes } = useLoaderData<typeof loader>()
  const form = useFormProblem(limitLabels())
  const trail = [
    { href: '/admin', label: t('nav.admin') },
    { href: '/admin/holidays', label: t('holiday.title') },
  ]
  return (
    <Page title={title} lead={t('limit.about')} trail={trail} width="form">
      <ErrorSummary form={form} />
      <LimitForm form={form} limit={limit} today={day} />
      <TableSection
        title={t('setting.changes')}
        compact
        columns={[
          { key: 'at', label: t('setting.at') },
          { key: 'days', label: t('limit.days') },
          { key: 'from', label: t('historyDetail.from') },
          { key: 'source', label: t('holiday.source') },
          { key: 'by', label: t('setting.by') },
        ]}
        rows={changes.map(({ id, at, from, source, by, ...one }) => ({
          key: id,
          cells: [momentOf(at), limitInWords(one), dateOf(from), source, by ?? t('setting.installed')],
        }))}
      />
    </Page>
  )
}

function named(name: string | undefined) {
  return found(limitNames.find((one) => one === name))
}
