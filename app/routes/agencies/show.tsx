/** GET /hr/agencies/:id?on=: one agency as on a day, and what became of it. */
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access.ts'
import { directoryOn } from '#app/domain/agency/directory.ts'
import { storyOf } from '#app/domain/agency/story.ts'
import { today } from '#app/domain/clock.ts'
import { stoodOn } from '#app/domain/coverage/past.ts'
import { headcounts } from '#app/domain/person/headcount.ts'
import { found } from '#app/domain/problem.ts'
import { agencyName } from '#app/text/agency-names.ts'
import { dateOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { DateField } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Page } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { dayOfQuery } from '#app/web/query.ts'
import { AgencyActions } from './agency-actions.tsx'
import { AsOnDay, asThenOf } from './as-on-day.tsx'
import { Chapters } from './chapters.tsx'
import { Passings, passingShown } from './passings.tsx'
import { Stood } from './stood.tsx'

export const loader = allowed('agency.see', async ({ person, params, url }) => {
  const day = dayOfQuery(url, 'on') ?? today()
  const id = params['id'] ?? ''
  const then = await directoryOn(day)
  const whole = day === today() ? then : await directoryOn([day, today()].sort()[1])
  const agency = found(whole.entries.get(id))
  const { chapters, before, after } = await storyOf(whole, id)
  const name = (one: typeof agency) => agencyName({ ...one, parent: whole.entries.get(one.parentId ?? '') ?? null })
  const people = await headcounts(person, day)
  const stood = await stoodOn(person, id, day)
  return {
    title: name(agency),
    id,
    day,
    isToday: day === today(),
    mayName: may(person, 'contact.edit'),
    mayTake: day === today() && may(person, 'person.register') && people.has(id),
    asThen: asThenOf(then, id, people.get(id) ?? null),
    chapters: chapters.map((chapter) =>
      chapter.what === 'parent' ? { ...chapter, parent: { id: chapter.parent.id, name: name(chapter.parent) } } : chapter,
    ),
    before: before.map((passing) => passingShown(passing, name)),
    after: after.map((passing) => passingShown(passing, name)),
    stood: stood.map(({ requirement: { id, title }, tally: { obliged, completed, excluded } }) => ({
      id,
      title,
      obliged,
      completed,
      excluded,
    })),
  }
})

export const meta = titled

export default function AgencyPage() {
  const { title, id, day, isToday, mayName, mayTake, asThen, chapters, before, after, stood } = useLoaderData<typeof loader>()
  return (
    <Page
      title={title}
      lead={t('agency.onDay', { day: dateOf(day) })}
      trail={[{ href: `/hr/agencies?on=${dateOf(day)}`, label: t('agency.tree') }]}
      actions={<AgencyActions id={id} mayTake={mayTake} mayName={mayName} />}
    >
      <Filters action={`/hr/agencies/${id}`} resetHref={isToday ? undefined : `/hr/agencies/${id}`} submitLabel={t('agency.show')}>
        <DateField name="on" label={t('agency.on')} value={dateOf(day)} />
      </Filters>
      <AsOnDay id={id} day={day} asThen={asThen} />
      {asThen?.people !== null && <Stood id={id} day={day} stood={stood} />}
      <Passings title={t('agency.before')} none={t('agency.beforeNone')} passings={before} day={day} />
      <Passings title={t('agency.after')} passings={after} day={day} />
      <Chapters chapters={chapters} day={day} />
    </Page>
  )
}
