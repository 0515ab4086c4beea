/** A programme as a path: each course, then the final exam, and how each stands. */
import { durationOf } from '#app/text/durations.ts'
import { t } from '#app/text/words.ts'
import { Section } from '#app/ui/page.tsx'
import { TaskList, type TaskState } from '#app/ui/tasks.tsx'

type PathProps = {
  courses: { href: string; title: string; minutes: number; required: boolean; state: 'todo' | 'doing' | 'done' }[]
  exam: { href: string; title: string; minutes: number; state: TaskState } | null
}

export function Path({ courses, exam }: PathProps) {
  const steps = courses.map(({ href, title, minutes, required, state }) => ({
    href,
    label: title,
    hint: [durationOf(minutes), t(required ? 'programme.required' : 'programme.optional')].join(' · '),
    state,
    stateLabel: t(`course.states.${state}`),
  }))
  const last = exam && {
    ...(exam.state !== 'locked' && { href: exam.href }),
    label: exam.title,
    hint: [durationOf(exam.minutes), exam.state === 'locked' && t('programme.examLocked')].filter(Boolean).join(' · '),
    state: exam.state,
    stateLabel: t(`programme.examStates.${exam.state}`),
  }
  return (
    <Section title={t('programme.path')}>
      <TaskList items={last ? [...steps, last] : steps} />
    </Section>
  )
}
