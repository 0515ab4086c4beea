/** The course as a path: what each step is, how long it takes, and how it stands. */
import { t } from '#app/text/words.ts'
import { Section } from '#app/ui/page.tsx'
import { TaskList, type TaskState } from '#app/ui/tasks.tsx'

type Item = {
  href: string
  title: string
  kind: 'module' | 'practice' | 'exam'
  minutes: number
  required: boolean
  state: TaskState
}

export function Path({ items }: { items: Item[] }) {
  return (
    <Section title={t('course.path')}>
      <TaskList
        items={items.map(({ href, title, kind, minutes, required, state }) => ({
          href: state === 'locked' ? undefined : href,
          label: title,
          hint: [t(`course.kinds.${kind}`), t('course.minutes', { minutes }), !required && t('course.optional')]
            .filter(Boolean)
            .join(' · '),
          state,
          stateLabel: t(`course.itemStates.${state}`),
        }))}
      />
    </Section>
  )
}
