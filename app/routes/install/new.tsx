/** GET, POST /install/:token: the first administrator of an empty installation. */
import { data, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { install, isInstallation } from '#app/domain/account/installing.ts'
import { passwordRule } from '#app/domain/account/weakness.ts'
import { agencyByKey, agenciesUnder } from '#app/domain/agency/tree.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page } from '#app/ui/page.tsx'
import { anyone } from '#app/web/doors.ts'
import { comeIn } from '#app/web/entering.ts'
import { line, newPassword, optionalLine, read } from '#app/web/forms.ts'
import { onwardOf } from '#app/web/onward.ts'
import { path } from '#app/web/paths.ts'
import { AdministratorFields, administratorLabels } from './fields.tsx'

export const loader = anyone(async ({ params }) => {
  if (!(await isInstallation(params['token']))) return data({ title: t('install.spent'), places: null }, { status: 404 })
  const province = await agencyByKey('tinh-lang-son')
  const agencies = province ? await agenciesUnder([province.id]) : []
  const usual = agencies.find(({ key }) => key === 'so-khoa-hoc-cong-nghe')?.id ?? ''
  return data({
    title: t('install.title'),
    places: { agencies: agencies.map(({ id, name }) => ({ value: id, label: name })), usual, least: (await passwordRule(false)).least },
  })
})

const Administrator = newPassword(
  z.object({
    fullName: line(120),
    staffCode: line(40),
    agency: line(60),
    position: line(),
    email: optionalLine(),
    phone: optionalLine(20),
  }),
)

export const action = anyone(async ({ params, request }) => {
  if (!(await isInstallation(params['token']))) return redirect(path('/install/:token', params), 303)
  const { newPassword: password, agency: agencyId, position, fullName, staffCode, email, phone } = await read(request, Administrator)
  const { accountId } = await install(params['token'], { fullName, staffCode, email, phone }, { agencyId, position }, password)
  return comeIn(accountId, request, onwardOf({ to: '/admin' }), { kind: 'success', code: 'flash.installation.administered' })
})

export const meta = titled

export default function InstallPage() {
  const { title, places } = useLoaderData<typeof loader>()
  const form = useFormProblem(administratorLabels())
  if (!places)
    return (
      <Page title={title} lead={t('install.spentNext')} width="card">
        <p>
          <a href="/">{t('page.home')}</a>
        </p>
      </Page>
    )
  return (
    <Page title={title} lead={t('install.lead')} width="form">
      <ErrorSummary form={form} />
      <PostForm>
        <AdministratorFields form={form} {...places} />
        <Button>{t('install.make')}</Button>
      </PostForm>
    </Page>
  )
}
