/** GET, POST /hr/acts/:id: an act and all it will do; a step is added where it is a draft. */
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access.ts'
import { today } from '#app/domain/clock.ts'
import { actFor } from '#app/domain/reorganisation/acts.ts'
import { obstaclesTo } from '#app/domain/reorganisation/checking.ts'
import { addStep } from '#app/domain/reorganisation/drafting.ts'
import { previewOf } from '#app/domain/reorganisation/previewing.ts'
import { citationOf } from '#app/text/citations.ts'
import { titled } from '#app/text/titles.ts'
import { say, t } from '#app/text/words.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useFormProblem } from '#app/ui/form-problem.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { read } from '#app/web/forms.ts'
import { goTo } from '#app/web/paths.ts'
import { About } from './about.tsx'
import { Deciding } from './deciding.tsx'
import { Effects, effectShown } from './effects.tsx'
import { StepFields, stepLabels } from './step-fields.tsx'
import { StepShape, stepOf } from './step-shape.ts'

export const loader = allowed('act.draft', async ({ person, params }) => {
  const act = await actFor(person, params['id'])
  const isOpen = act.status === 'draft' || act.status === 'approved'
  return {
    title: act.title,
    id: act.id,
    status: act.status,
    about: {
      decision: citationOf(act.decision),
      legalOn: act.legalOn,
      operationalOn: act.operationalOn,
      drafter: act.drafter,
      states: act.states.map(({ status, at, by, reason }) => ({
        status,
        at,
        by,
        reason: reason && say(`problem.${reason}`, { agency: '' }),
      })),
    },
    obstacles: isOpen ? (await obstaclesTo(act, today())).map(({ code, params: about }) => say(`problem.${code}`, about)) : [],
    effects: (await previewOf(act)).map(effectShown),
    may: {
      approve: act.status === 'draft' && may(person, 'act.approve') && act.draftedBy !== person.id,
      withdraw: (isOpen || act.status === 'stopped') && (act.draftedBy === person.id || may(person, 'act.approve')),
    },
  }
})

export const action = allowed('act.draft', async ({ person, params, request }) => {
  const act = await actFor(person, params['id'])
  await addStep(person, act, stepOf(await read(request, StepShape)))
  return goTo('/hr/acts/:id', act, 'act.stepAdded')
})

export const meta = titled

export default function ActPage() {
  const { title, id, status, about, obstacles, effects, may } = useLoaderData<typeof loader>()
  const form = useFormProblem(stepLabels())
  return (
    <Page title={title} trail={[{ href: '/hr/acts', label: t('act.list') }]} width="wide">
      <ErrorSummary form={form} />
      <About status={status} about={about} />
      {obstacles.length > 0 && (
        <Notice kind="warning" title={t('act.obstacles')}>
          <ul>
            {obstacles.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Effects id={id} isDraft={status === 'draft'} isOpen={status === 'draft' || status === 'approved'} effects={effects} />
      <Deciding id={id} may={{ approve: may.approve && obstacles.length === 0, withdraw: may.withdraw }} />
      {status === 'draft' && !may.approve && <p className="hint">{t('act.secondPersonHint')}</p>}
      {status === 'draft' && (
        <Section title={t('act.addStep')} lead={t('act.addStepLead')}>
          <StepFields form={form} />
        </Section>
      )}
    </Page>
  )
}
