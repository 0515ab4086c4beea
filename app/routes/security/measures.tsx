/** GET /admin/security?level=2|3: each measure of a level of information security, how it stands, and what shows it. */
import { useLoaderData } from '@remix-run/react'
import { levels, measureGroups, measuresOf, stateOf } from '#app/domain/security/measures.ts'
import { now } from '#app/domain/clock.ts'
import { presentSettings } from '#app/domain/setting/holding.ts'
import { ruleOf } from '#app/domain/setting/settings.ts'
import { momentOf } from '#app/text/dates.ts'
import { measured } from '#app/text/measures.ts'
import { titled } from '#app/text/titles.ts'
import { locale, t } from '#app/text/words.ts'
import { Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { securityFigures } from '#app/web/security-figures.ts'
import { MeasuresTable } from './measures-table.tsx'

export const loader = allowed('security.see', async ({ url }) => {
  const level = url.searchParams.get('level') === '3' ? 3 : 2
  const [settings, figures] = [await presentSettings(), await securityFigures()]
  const measures = measuresOf(level).map((measure) => ({
    id: measure.id,
    group: measure.group,
    text: measure[locale()],
    state: stateOf(measure, level, settings, figures),
    settings: (measure.settings ?? []).map((name) => ({ name, value: measured(ruleOf(name).unit, settings[name]) })),
    figure: measure.figure ? figures[measure.figure].text : null,
    page: measure.page ?? null,
    proofs: measure.proofs ?? [],
  }))
  const stand = (state: string) => measures.filter((measure) => measure.state === state).length
  return {
    title: t('measure.title'),
    level,
    levels: levels.map((one) => ({ value: String(one), label: t(`setting.presets.level${one}`) })),
    moment: momentOf(now()),
    counts: { met: stand('met'), deviates: stand('deviates') + stand('unknown'), operator: stand('operator') },
    groups: measureGroups.map((group) => ({ group, measures: measures.filter((measure) => measure.group === group) })),
  }
})

export const meta = titled

export default function MeasuresPage() {
  const { title, level, levels, moment, counts, groups } = useLoaderData<typeof loader>()
  return (
    <Page title={title} lead={t('measure.lead')} trail={[{ href: '/admin', label: t('nav.admin') }]} width="wide">
      <Filters action="/admin/security">
        <Select name="level" label={t('measure.level')} value={String(level)} options={levels} />
      </Filters>
      <p>{t('measure.sum', { ...counts, moment })}</p>
      {groups.map(({ group, measures }) => (
        <Section key={group} title={t(`measure.groups.${group}`)}>
          <MeasuresTable caption={t(`measure.groups.${group}`)} measures={measures} />
        </Section>
      ))}
    </Page>
  )
}
