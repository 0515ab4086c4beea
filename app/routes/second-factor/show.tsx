/** GET /account/second-factor: whether one signs in with a second step, and what can be done about it. POST begins setting one up. */
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { factorOf, isAskedOf, recoveryCodesLeft } from '#app/domain/factor/factors.ts'
import { beginFactor } from '#app/domain/factor/setting-up.ts'
import { momentOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Act } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Status } from '#app/ui/status.tsx'
import { confirmed } from '#app/web/confirming.ts'
import { signedIn } from '#app/web/doors.ts'
import { read } from '#app/web/forms.ts'
import { carried, carrying, onwardFields, onwardIn, onwardOf } from '#app/web/onward.ts'

export const loader = signedIn(async ({ person, resting, accountId, url }) => {
  const factor = await factorOf(accountId)
  return {
    title: t('secondFactor.title'),
    since: factor?.confirmedAt ?? null,
    codesLeft: factor ? await recoveryCodesLeft(factor.id) : 0,
    asked: await isAskedOf([...person.grants, ...resting]),
    fields: carried(onwardIn(url)),
  }
})

const Beginning = z.object(onwardFields)

export const action = signedIn(
  confirmed(async ({ accountId, request }) => {
    const onward = onwardOf(await read(request, Beginning))
    await beginFactor(accountId)
    return redirect(carrying(onward, '/account/second-factor/set-up'), 303)
  }),
)

export const meta = titled

export default function SecondFactorPage() {
  const { title, since, codesLeft, asked, fields } = useLoaderData<typeof loader>()
  return (
    <Page title={title} lead={t('secondFactor.lead')} trail={[{ href: '/account', label: t('account.title') }]} width="form">
      {asked && !since && <Notice title={t('secondFactor.asked')}>{t('secondFactor.askedNext')}</Notice>}
      <Facts
        items={[
          {
            term: t('secondFactor.state'),
            value: (
              <Status kind={since ? 'done' : 'todo'}>
                {since ? t('secondFactor.since', { moment: momentOf(since) }) : t('secondFactor.notYet')}
              </Status>
            ),
          },
          ...(since ? [{ term: t('secondFactor.codes'), value: t('secondFactor.codesLeft', { count: codesLeft }) }] : []),
        ]}
      />
      {!since && <p>{t('secondFactor.need')}</p>}
      <Act
        to="/account/second-factor"
        fields={fields}
        kind={since ? 'quiet' : 'primary'}
        label={t(since ? 'secondFactor.renew' : 'secondFactor.begin')}
      />
      {since && (
        <Section title={t('secondFactor.codes')} lead={t('secondFactor.codesLead')}>
          <p>
            <a href="/account/second-factor/recovery-codes">{t('secondFactor.codesNew')}</a>
          </p>
          {!asked && (
            <p>
              <a href="/account/second-factor/removal">{t('secondFactor.giveUp')}</a>
            </p>
          )}
        </Section>
      )}
    </Page>
  )
}
