/** GET /hr/completions/:id: one completion, with everything as it was. */
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { isRevoked } from '#app/domain/certificate/revoking.ts'
import { entryById } from '#app/domain/completion/register.ts'
import { resultOf } from '#app/text/results.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Actions, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { ReasonedAct } from '#app/ui/reasoned-act.tsx'
import { allowed } from '#app/web/doors.ts'
import { CompletionFacts } from './facts.tsx'

export const loader = allowed('completion.see', async ({ person, params }) => {
  const { personId, certificateId, code, right, total, snapshot, ...entry } = await entryById(person, params['id'])
  const revoked = certificateId !== null && (await isRevoked({ id: certificateId }))
  return {
    title: snapshot.personName,
    personId,
    certificateId,
    code,
    revoked,
    mayRevoke: may(person, 'certificate.revoke') && certificateId !== null && !revoked,
    completion: {
      completedOn: entry.completedOn,
      expiresOn: entry.expiresOn,
      registerNumber: entry.registerNumber,
      serial: entry.serial,
      result: resultOf({ right, total }),
      issuer: (await agencyByKey(snapshot.issuer))?.name ?? snapshot.issuer,
      snapshot,
    },
  }
})

export const meta = titled

export default function CompletionPage() {
  const { title, personId, certificateId, code, revoked, mayRevoke, completion } = useLoaderData<typeof loader>()
  return (
    <Page
      title={title}
      eyebrow={completion.snapshot.courseTitle}
      lead={t('register.asThen')}
      trail={[{ href: '/hr/completions', label: t('register.title') }]}
      width="form"
    >
      {revoked && <Notice kind="warning" title={t('verify.revoked')} />}
      <CompletionFacts completion={completion} />
      <Actions>
        {certificateId && (
          <LinkButton href={`/certificates/${certificateId}.pdf`} icon="file">
            {t('course.openPaper')}
          </LinkButton>
        )}
        {code && (
          <LinkButton href={`/verify/${code}`} kind="quiet">
            {t('verify.title')}
          </LinkButton>
        )}
        <LinkButton href={`/hr/people/${personId}`} kind="quiet" icon="person">
          {t('register.person')}
        </LinkButton>
      </Actions>
      {mayRevoke && <ReasonedAct to={`/certificates/${certificateId}/revocation`} label={t('register.revoke')} reason={t('role.reason')} />}
    </Page>
  )
}
