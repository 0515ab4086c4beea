/** GET, POST /account/second-factor/recovery-codes: ten new ones, shown once in the answer to the POST. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { factorOf, recoveryCodesLeft } from '#app/domain/factor/factors.ts'
import { renewRecoveryCodes } from '#app/domain/factor/recovering.ts'
import { found } from '#app/domain/problem.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Act } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { confirmed } from '#app/web/confirming.ts'
import { signedIn } from '#app/web/doors.ts'
import { RecoveryCodes } from './codes.tsx'

export const loader = signedIn(async ({ accountId }) => ({
  title: t('secondFactor.codesNew'),
  left: await recoveryCodesLeft(found(await factorOf(accountId)).id),
}))

export const action = signedIn(confirmed(async ({ person, accountId }) => ({ codes: await renewRecoveryCodes(person, accountId) })))

export const meta = titled

export default function RecoveryCodesPage() {
  const { title, left } = useLoaderData<typeof loader>()
  const codes = useActionData<{ codes?: string[] }>()?.codes
  if (codes) return <RecoveryCodes title={t('secondFactor.codes')} codes={codes} next="/account/second-factor" />
  return (
    <Page
      title={title}
      lead={t('secondFactor.codesRenewLead', { count: left })}
      trail={[{ href: '/account/second-factor', label: t('secondFactor.title') }]}
      width="form"
    >
      <Act to="/account/second-factor/recovery-codes" label={t('secondFactor.codesNew')} kind="primary" />
    </Page>
  )
}
