/** The first page's first thing: the lesson to go on with, the course to begin, or the catalogue. */
import type { Next } from '#app/domain/requirement/next.ts'
import { t } from '#app/text/words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { NextStep } from '#app/ui/card.tsx'
import { CourseProgress } from '#app/ui/progress.tsx'

type GoOn = Extract<Next, { kind: 'goOn' }> & { href: string }

export function NextThing({ next }: { next: Exclude<Next, { kind: 'goOn' }> | GoOn }) {
  if (next.kind === 'nothing')
    return (
      <NextStep
        eyebrow={t('home.next')}
        title={t('home.nothing')}
        action={<LinkButton href="/courses">{t('record.toCourses')}</LinkButton>}
      />
    )
  if (next.kind === 'begin')
    return (
      <NextStep
        eyebrow={next.programme?.title ?? t('home.next')}
        title={t('home.begin', { title: next.course.title })}
        progress={next.programme && <CourseProgress {...next.programme.required} />}
        action={
          <LinkButton href={`/courses/${next.course.slug}`} icon="arrow">
            {t('home.open')}
          </LinkButton>
        }
      />
    )
  const { item, course, number, required, href } = next
  return (
    <NextStep
      eyebrow={course.title}
      title={item.kind === 'module' ? t('home.goOnLesson', { number, title: item.title }) : t('home.goOnQuiz', { title: item.title })}
      progress={<CourseProgress {...required} />}
      action={
        <LinkButton href={href} icon="arrow">
          {t('home.goOn')}
        </LinkButton>
      }
    />
  )
}
