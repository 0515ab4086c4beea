/** GET /hr/completions/:id: one completion, with everything as it was. */
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access.ts'
import { isRevoked } from '#app/domain/certificate/revoking.ts'
import { registeredCompletion } from '#app/domain/completion/register.ts'
import { dateOf } from '#app/text/dates.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Actions, Button, LinkButton } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Field } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'

export const loader = allowed('completion.see', async ({ person, params }) => {
  const { id, personId, completedOn, right, total, snapshot, certificateId, registerNumber, serial, code } = await registeredCompletion(person, params['id'])
  const revoked = certificateId !== null && (await isRevoked({ id: certificateId }))
  return { title: snapshot.personName, id, personId, completedOn, right, total, snapshot, certificateId, registerNumber, serial, code, revoked, mayRevoke: may(person, 'certificate.revoke') && certificateId !== null && !revoked }
})

export const meta = titled

export default function CompletionPage() {
  const { title, personId, completedOn, right, total, snapshot, certificateId, registerNumber, serial, code, revoked, mayRevoke } = useLoaderData<typeof loader>()
  return (
    <Page title={title} lead={snapshot.courseTitle} trail={[{ href: '/hr/completions', label: t('register.title') }]} width="form">
      {revoked && <Notice kind="warning" title={t('verify.revoked')} />}
      <Facts
        items={[
          { term: t('people.position'), value: [snapshot.position, snapshot.unit].filter(Boolean).join(', ') },
          { term: t('record.agency'), value: snapshot.agencyPath.join(', ') },
          { term: t('record.on'), value: dateOf(completedOn) },
          { term: t('record.result'), value: right === null ? t('quiz.passed') : t('record.passed', { score: `${right}/${total}` }) },
          { term: t('record.periods'), value: String(snapshot.periods) },
          { term: t('verify.version'), value: `${snapshot.versionNumber} (${snapshot.versionHash.slice(0, 12)})` },
          { term: t('verify.issuer'), value: snapshot.issuer },
          { term: t('verify.registerNumber'), value: registerNumber ?? '–' },
          { term: t('verify.serial'), value: serial ?? '–' },
        ]}
      />
      <Actions>
        {certificateId && <LinkButton href={`/certificates/${certificateId}.pdf`}>{t('course.openPaper')}</LinkButton>}
        {code && <LinkButton href={`/verify/${code}`} kind="quiet">{t('verify.title')}</LinkButton>}
        <LinkButton href={`/hr/people/${personId}`} kind="quiet">{t('register.person')}</LinkButton>
      </Actions>
      {mayRevoke && (
        <details>
          <summary>{t('register.revoke')}</summary>
          <PostForm action={`/certificates/${certificateId}/revocation`}>
            <Field name="reason" label={t('role.reason')} />
            <Button kind="danger">{t('register.revoke')}</Button>
          </PostForm>
        </details>
      )}
    </Page>
  )
}
