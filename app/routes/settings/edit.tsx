/** GET, POST /admin/settings/:name: one setting, its bounds, who changed it when. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { missing } from '#app/domain/problem.ts'
import { changeSetting } from '#app/domain/setting/changing.ts'
import { changesOf, presentSettings } from '#app/domain/setting/holding.ts'
import { isSetting, presetOf, ruleOf, type SettingName } from '#app/domain/setting/settings.ts'
import { measured } from '#app/text/measures.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { confirmed } from '#app/web/confirming.ts'
import { allowed } from '#app/web/doors.ts'
import { line, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'
import { Changes } from './changes.tsx'
import { ValueField } from './value-field.tsx'

export const loader = allowed('setting.change', async ({ params }) => {
  const name = named(params['name'])
  const { unit, least, most, mayBeOff = false } = ruleOf(name)
  return {
    title: t(`setting.names.${name}`),
    name,
    rule: { unit, least, most, mayBeOff },
    value: (await presentSettings())[name],
    levels: { level2: presetOf('level2')[name], level3: presetOf('level3')[name] },
    changes: await changesOf(name),
  }
})

const Change = z.object({ value: line(10).pipe(z.coerce.number('field.invalid')) })

export const action = allowed(
  'setting.change',
  confirmed(async ({ person, params, request }) => {
    const name = named(params['name'])
    const { value } = await read(request, Change)
    await changeSetting(person, name, value)
    return goTo('/admin/settings', {}, 'setting.changed')
  }),
)

export const meta = titled

export default function SettingPage() {
  const { title, name, rule, value, levels, changes } = useLoaderData<typeof loader>()
  const form = useFormProblem({ value: t('setting.value') })
  return (
    <Page
      title={title}
      lead={t(`setting.about.${name}`)}
      trail={[
        { href: '/admin', label: t('nav.admin') },
        { href: '/admin/settings', label: t('setting.title') },
      ]}
      width="form"
    >
      <Facts
        items={[
          { term: t('setting.now'), value: measured(rule.unit, value) },
          { term: t('setting.presets.level2'), value: measured(rule.unit, levels.level2) },
          { term: t('setting.presets.level3'), value: measured(rule.unit, levels.level3) },
        ]}
      />
      <ErrorSummary form={form} />
      <PostForm>
        <ValueField form={form} rule={rule} value={String(value)} />
        <Button>{t('setting.save')}</Button>
      </PostForm>
      <Changes unit={rule.unit} changes={changes} />
    </Page>
  )
}

function named(name: string | undefined): SettingName {
  return name && isSetting(name) ? name : missing()
}
