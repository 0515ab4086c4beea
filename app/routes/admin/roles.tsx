/** GET, POST /admin/roles: who holds which role where, a new grant, a revocation. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { grantRole, grantsWithin } from '#app/domain/account/granting.ts'
import { scopeOf } from '#app/domain/access.ts'
import { agencyMeant } from '#app/domain/agency/choosing.ts'
import { agenciesUnder } from '#app/domain/agency/tree.ts'
import { today } from '#app/domain/clock.ts'
import { personIdByCode } from '#app/domain/person/finding.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Page, Section } from '#app/ui/page.tsx'
import { confirmed } from '#app/web/confirming.ts'
import { allowed } from '#app/web/doors.ts'
import { line, optionalDay, optionalLine, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'
import { GrantForm, roles } from './grant-form.tsx'
import { GrantsTable } from './grants-table.tsx'

export const loader = allowed('role.grant', async ({ person }) => ({
  title: t('role.title'),
  agencies: (await agenciesUnder(scopeOf(person, 'role.grant'))).map(({ id, name }) => ({ value: id, label: name })),
  grants: (await grantsWithin(person)).map(({ id, personId, personName, role, agencyName, from, until }) => ({
    id,
    personId,
    personName,
    role,
    agencyName,
    from,
    until,
  })),
}))

const Grant = z.object({ staffCode: line(40), role: z.enum(roles), agency: line(), until: optionalDay(), reason: optionalLine(300) })

export const action = allowed(
  'role.grant',
  confirmed(async ({ person, request }) => {
    const { staffCode, role, agency, until, reason } = await read(request, Grant)
    const agencyId = await agencyMeant('agency', agency, { roots: scopeOf(person, 'role.grant') })
    await grantRole(person, await personIdByCode(staffCode), { role, agencyId, from: today(), until, reason })
    return goTo('/admin/roles', {}, 'role.granted')
  }),
)

export const meta = titled

export default function RolesPage() {
  const { title, agencies, grants } = useLoaderData<typeof loader>()
  return (
    <Page title={title} lead={t('role.lead')} trail={[{ href: '/admin', label: t('nav.admin') }]} width="wide">
      <GrantsTable caption={title} grants={grants} />
      <Section title={t('role.grant')}>
        <GrantForm agencies={agencies} />
      </Section>
    </Page>
  )
}
