/** The rule of a quiz: how many questions, how many right, how long, how often, and when the why is shown. */
import { t } from '#app/text/words.ts'
import { Facts } from '#app/ui/facts.tsx'

type RuleProps = {
  asked: number
  needed: number
  minutes: number | null
  /** Of attempts; null without one. */
  limit: number | null
  left: number | null
  feedback: 'each' | 'after' | 'end' | 'never'
}

export function Rule({ asked, needed, minutes, limit, left, feedback }: RuleProps) {
  return (
    <Facts
      items={[
        { term: t('quiz.questions'), value: t('quiz.questionCount', { count: asked }) },
        { term: t('quiz.pass'), value: t('quiz.passMark', { needed, total: asked }) },
        { term: t('quiz.time'), value: minutes === null ? t('quiz.noLimit') : t('course.minutes', { minutes }) },
        { term: t('quiz.attempts'), value: limit === null ? t('quiz.anyNumber') : t('quiz.attemptsLeft', { left: left ?? 0, limit }) },
        { term: t('quiz.feedback'), value: t(`quiz.feedbacks.${feedback}`) },
      ]}
    />
  )
}
