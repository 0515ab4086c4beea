/** GET, POST /admin/holidays?year=: days off and Saturdays worked, entered each year; and how long answers may take. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { limitNames, limitsNow } from '#app/domain/correction/limits.ts'
import { today } from '#app/domain/clock.ts'
import { feasts, holidaysOf, lackingIn, yearsEntered } from '#app/domain/holiday/calendar.ts'
import { enterHoliday } from '#app/domain/holiday/entering.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Select } from '#app/ui/field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { dayField, optionalLine, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'
import { Days } from './days.tsx'
import { Entering, holidayLabels } from './entering.tsx'
import { Lacking } from './lacking.tsx'
import { Limits } from './limits.tsx'

export const loader = allowed('holiday.set', async ({ url }) => {
  const thisYear = Number(today().slice(0, 4))
  const years = [...new Set([...(await yearsEntered()), thisYear, thisYear + 1])].sort((one, other) => one - other)
  const year = years.find((one) => String(one) === url.searchParams.get('year')) ?? thisYear
  const limits = await limitsNow()
  return {
    title: t('holiday.title'),
    ...{ years, year },
    lacking: [
      { year: thisYear, feasts: await lackingIn(thisYear) },
      { year: thisYear + 1, feasts: await lackingIn(thisYear + 1) },
    ],
    days: (await holidaysOf(year)).map(({ id, day, kind, feast, source, setBy }) => ({ id, day, kind, feast, source, setBy })),
    limits: limitNames.map((name) => ({ name, ...limits[name] })),
  }
})

const Holiday = z.object({
  day: dayField(),
  kind: z.enum(['off', 'worked'], 'field.required'),
  feast: z.enum(feasts, 'field.required'),
  source: optionalLine(200),
})

export const action = allowed('holiday.set', async ({ person, request }) => {
  await enterHoliday(person, await read(request, Holiday))
  return goTo('/admin/holidays', {}, 'holiday.entered')
})

export const meta = titled

export default function HolidaysPage() {
  const { title, years, year, lacking, days, limits } = useLoaderData<typeof loader>()
  const form = useFormProblem(holidayLabels())
  return (
    <Page title={title} lead={t('holiday.lead')} trail={[{ href: '/admin', label: t('nav.admin') }]} width="wide">
      <ErrorSummary form={form} />
      <Lacking years={lacking} />
      <Filters action="/admin/holidays">
        <Select
          name="year"
          label={t('holiday.year')}
          value={String(year)}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
      </Filters>
      <Days year={year} days={days} />
      <Entering form={form} />
      <Limits limits={limits} />
    </Page>
  )
}
