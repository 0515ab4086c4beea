/** GET /courses?q=&level=&state= */
import { useLoaderData } from '@remix-run/react'
import { catalogue } from '#app/domain/course/catalogue.ts'
import { learningStates } from '#app/domain/learning/states.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Field, Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Empty } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { signedIn } from '#app/web/doors.ts'
import { coursePath } from '#app/web/paths.ts'
import { Offered } from './offered.tsx'

const levels = ['co-ban', 'trung-cap'] as const
const states = ['todo', 'doing', 'done'] as const

export const loader = signedIn(async ({ person, url }) => {
  const words = (url.searchParams.get('q') ?? '').slice(0, 100)
  const level = levels.find((known) => known === url.searchParams.get('level')) ?? null
  const state = states.find((known) => known === url.searchParams.get('state')) ?? null
  const found = await catalogue({ words, level })
  const standing = await learningStates(person)
  const list = found.map((course) => ({
    kind: course.kind,
    href: coursePath(course),
    title: course.title,
    summary: course.summary,
    periods: course.periods,
    minutes: course.minutes,
    level: course.level,
    state: standing.get(course.id) ?? ('todo' as const),
  }))
  return { title: t('course.catalogue'), words, level, state, list: state ? list.filter((course) => course.state === state) : list }
})

export const meta = titled

export default function CataloguePage() {
  const { title, words, level, state, list } = useLoaderData<typeof loader>()
  return (
    <Page title={title} lead={t('course.catalogueLead')} width="wide">
      <Filters action="/courses" resetHref={words || level || state ? '/courses' : undefined} submitLabel={t('course.search')}>
        <Field name="q" type="search" label={t('course.searchWords')} hint={t('course.searchHint')} value={words} />
        <Select
          name="level"
          label={t('course.level')}
          value={level ?? ''}
          options={[{ value: '', label: t('course.anyLevel') }, ...levels.map((value) => ({ value, label: t(`course.levels.${value}`) }))]}
        />
        <Select
          name="state"
          label={t('course.state')}
          value={state ?? ''}
          options={[{ value: '', label: t('course.anyState') }, ...states.map((value) => ({ value, label: t(`course.states.${value}`) }))]}
        />
      </Filters>
      {list.length === 0 && <Empty title={t('course.noneFound')}>{t('course.noneFoundNext')}</Empty>}
      {(['programme', 'course'] as const).map((kind) => (
        <Offered key={kind} title={t(`${kind}.offered`)} list={list.filter((one) => one.kind === kind)} />
      ))}
    </Page>
  )
}
