/** GET /admin/settings: each setting now, and what each level asks beside it. */
import { useLoaderData } from '@remix-run/react'
import { presentSettings } from '#app/domain/setting/holding.ts'
import { meets, type Preset, presetOf, ruleOf, settingNames } from '#app/domain/setting/settings.ts'
import { measured } from '#app/text/measures.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Act, Actions } from '#app/ui/button.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Status } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { allowed } from '#app/web/doors.ts'
import { presetsHere } from './presets.ts'

const levels = ['level2', 'level3'] as const

export const loader = allowed('setting.change', async () => {
  const present = await presentSettings()
  return {
    title: t('setting.title'),
    settings: settingNames.map((name) => ({
      name,
      unit: ruleOf(name).unit,
      value: present[name],
      levels: levels.map((level) => ({ value: presetOf(level)[name], met: meets(name, present[name], level) })),
    })),
    presets: presetsHere().map((preset) => ({
      preset,
      changes: settingNames.filter((name) => presetOf(preset)[name] !== present[name]).length,
    })),
  }
})

export const meta = titled

export default function SettingsPage() {
  const { title, settings, presets } = useLoaderData<typeof loader>()
  const [met, strict] = levels.map((_, place) => settings.filter(({ levels: beside }) => beside[place]?.met).length)
  return (
    <Page title={title} lead={t('setting.lead')} trail={[{ href: '/admin', label: t('nav.admin') }]} width="wide">
      <p>{t('setting.meetsCount', { met: met ?? 0, strict: strict ?? 0, all: settings.length })}</p>
      <DataTable
        caption={title}
        quietCaption
        columns={[
          { key: 'name', label: t('setting.setting') },
          { key: 'now', label: t('setting.now') },
          ...levels.map((level) => ({ key: level, label: t(`setting.presets.${level}`) })),
        ]}
        rows={settings.map(({ name, unit, value, levels: beside }) => ({
          key: name,
          cells: [
            <a key="name" href={`/admin/settings/${name}`}>
              {t(`setting.names.${name}`)}
            </a>,
            measured(unit, value),
            ...beside.map((level, place) => (
              <Status key={levels[place]} kind={level.met ? 'done' : 'overdue'}>
                {measured(unit, level.value)} <span className="unseen">({t(level.met ? 'setting.meets' : 'setting.falls')})</span>
              </Status>
            )),
          ],
        }))}
      />
      <Section title={t('setting.adopt')} lead={t('setting.adoptLead')}>
        <Actions>
          {presets.map(({ preset, changes }) => (
            <Adoption key={preset} preset={preset} changes={changes} />
          ))}
        </Actions>
      </Section>
    </Page>
  )
}

function Adoption({ preset, changes }: { preset: Preset; changes: number }) {
  const name = t(`setting.presets.${preset}`)
  if (changes === 0) return <p>{t('setting.adoptedNow', { preset: name })}</p>
  const about = t('setting.adoptAbout', { count: changes, preset: name })
  return <Act to="/admin/settings/adoption" fields={{ preset }} label={t('setting.adoptPreset', { preset: name })} confirm={about} />
}
