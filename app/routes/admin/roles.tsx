/** GET, POST /admin/roles: who holds which role where, a new grant, a revocation. */
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { grantRole, grantsHeld } from '#app/domain/account/granting.ts'
import { scopeOf } from '#app/domain/access.ts'
import { agenciesUnder } from '#app/domain/agency/tree.ts'
import { today } from '#app/domain/clock.ts'
import { personIdByCode } from '#app/domain/person/finding.ts'
import { dateOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Page, Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { allowed } from '#app/web/doors.ts'
import { line, optionalDay, optionalLine, read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'

const roles = ['hr', 'trainer', 'leader', 'administrator'] as const

export const loader = allowed('role.grant', async ({ person }) => ({
  title: t('role.title'),
  agencies: (await agenciesUnder(scopeOf(person, 'role.grant'))).map(({ id, name }) => ({ value: id, label: name })),
  grants: (await grantsHeld()).map(({ id, personId, personName, role, agencyName, from, until }) => ({
    id,
    personId,
    personName,
    role,
    agencyName,
    from,
    until,
  })),
}))

const Grant = z.object({ staffCode: line(40), role: z.enum(roles), agency: line(60), until: optionalDay(), reason: optionalLine(300) })

export const action = allowed('role.grant', async ({ person, request }) => {
  const { staffCode, role, agency, until, reason } = await read(request, Grant)
  await grantRole(person, await personIdByCode(staffCode), { role, agencyId: agency, from: today(), until, reason })
  return goTo('/admin/roles', {}, 'role.granted')
})

export const meta = titled

export default function RolesPage() {
  const { title, agencies, grants } = useLoaderData<typeof loader>()
  const { errors, errorOf, valueOf } = useFormProblem()
  return (
    <Page title={title} lead={t('role.lead')} trail={[{ href: '/admin', label: t('nav.admin') }]} width="wide">
      <DataTable
        caption={title}
        quietCaption
        columns={[
          { key: 'name', label: t('people.name') },
          { key: 'role', label: t('role.role') },
          { key: 'agency', label: t('role.scope') },
          { key: 'from', label: t('people.from') },
          { key: 'until', label: t('people.until') },
          { key: 'end', label: t('role.revoke') },
        ]}
        rows={grants.map((grant) => ({
          key: grant.id,
          cells: [
            <a key="name" href={`/hr/people/${grant.personId}`}>
              {grant.personName}
            </a>,
            t(`role.names.${grant.role}`),
            grant.agencyName,
            dateOf(grant.from),
            grant.until ? dateOf(grant.until) : '–',
            <details key="end">
              <summary>{t('role.revoke')}</summary>
              <PostForm action={`/admin/roles/${grant.id}/revocation`}>
                <Field id={`reason-${grant.id}`} name="reason" label={t('role.reason')} />
                <Button kind="danger">{t('role.revoke')}</Button>
              </PostForm>
            </details>,
          ],
        }))}
      />
      <Section title={t('role.grant')}>
        <ErrorSummary errors={errors} />
        <PostForm>
          <Field name="staffCode" label={t('account.staffCode')} value={valueOf('staffCode')} error={errorOf('staffCode')} />
          <Select
            name="role"
            label={t('role.role')}
            value={valueOf('role', 'hr')}
            options={roles.map((role) => ({ value: role, label: t(`role.names.${role}`) }))}
          />
          <Select
            name="agency"
            label={t('role.scope')}
            hint={t('role.scopeHint')}
            value={valueOf('agency', agencies[0]?.value ?? '')}
            options={agencies}
          />
          <Field
            name="until"
            label={t('people.until')}
            hint={t('role.untilHint')}
            value={valueOf('until')}
            error={errorOf('until')}
            optional
            size="short"
          />
          <Field name="reason" label={t('role.reason')} value={valueOf('reason')} error={errorOf('reason')} optional />
          <Button>{t('role.grant')}</Button>
        </PostForm>
      </Section>
    </Page>
  )
}
