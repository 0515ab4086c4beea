/** GET /admin/security-log?family=&outcome=&who=&from=&until=&before= */
import { useLoaderData } from '@remix-run/react'
import { familyNames } from '#app/domain/security/events.ts'
import { securitySeenBy } from '#app/domain/security/reading.ts'
import { titled } from '#app/text/titles.ts'
import { say, t } from '#app/text/words.ts'
import { DateField, Field, Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Page } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { securityAsked, securityQuery } from '#app/web/security-query.ts'
import { SecurityTable } from './log-table.tsx'

const here = '/admin/security-log'

export const loader = allowed('security.see', async ({ person, url }) => {
  const asked = securityAsked(url)
  const { rows, more } = await securitySeenBy(person, asked, url.searchParams.get('before'))
  const query = securityQuery(asked)
  const file = query.size > 0 ? `${here}.jsonl?${query}` : `${here}.jsonl`
  const last = rows.at(-1)
  if (more && last) query.set('before', last.id)
  return {
    title: t('securityLog.title'),
    asked,
    file,
    older: more ? `${here}?${query}` : null,
    families: familyNames.map((family) => ({ value: family, label: t(`securityLog.families.${family}`) })),
    entries: rows.map(
      ({ id, at, lastAt, times, event, outcome, actorName, personName, personId, nameHash, address, requestId, detail }) => ({
        id,
        at,
        lastAt,
        times,
        event: say(`history.${event}`),
        outcome,
        actor: actorName,
        person: personName,
        personId,
        nameHash,
        address,
        reference: requestId?.slice(0, 8) ?? null,
        crowd: detail['crowd'] === 1,
        deed: typeof detail['deed'] === 'string' ? detail['deed'] : null,
      }),
    ),
  }
})

export const meta = titled

export default function SecurityLogPage() {
  const { title, asked, file, older, families, entries } = useLoaderData<typeof loader>()
  const isNarrowed = asked.family || asked.onlyRefused || asked.staffCode || asked.from || asked.until
  return (
    <Page title={title} lead={t('securityLog.lead')} trail={[{ href: '/admin', label: t('nav.admin') }]} width="wide">
      <Filters action={here} resetHref={isNarrowed ? here : undefined}>
        <Select
          name="family"
          label={t('securityLog.family')}
          value={asked.family ?? ''}
          options={[{ value: '', label: t('securityLog.anyFamily') }, ...families]}
        />
        <Select
          name="outcome"
          label={t('securityLog.outcome')}
          value={asked.onlyRefused ? 'refused' : ''}
          options={[
            { value: '', label: t('securityLog.anyOutcome') },
            { value: 'refused', label: t('securityLog.onlyRefused') },
          ]}
        />
        <Field name="who" label={t('securityLog.who')} value={asked.staffCode ?? ''} />
        <DateField name="from" label={t('historyPage.from')} value={asked.from ?? ''} />
        <DateField name="until" label={t('historyPage.until')} value={asked.until ?? ''} />
      </Filters>
      <p>
        <a href={file}>{t('securityLog.download')}</a>
      </p>
      <SecurityTable caption={title} entries={entries} />
      {older && (
        <p>
          <a href={older} rel="next">
            {t('securityLog.older')}
          </a>
        </p>
      )}
    </Page>
  )
}
