/** A question is passed by knowing, not by looking: nothing about the right option gives it away. */
import { describe, expect, test } from 'vitest'
import { courses, lessons, quizzes } from './curriculum.ts'

const named = courses.map(({ slug }) => slug)
const exams = quizzes.filter(({ quiz }) => quiz.quizKind === 'exam')
const practices = quizzes.filter(({ quiz }) => quiz.quizKind === 'practice')

describe.each(named)('%s', (slug) => {
  const own = quizzes.filter(({ course }) => course.slug === slug)
  const single = own.flatMap(({ quiz }) => quiz.questions).filter(({ kind }) => kind === 'single')

  test('ends with one exam: 20 of a large bank, 70 %, 30 minutes, three attempts', () => {
    const [exam, ...others] = exams.filter(({ course }) => course.slug === slug)
    expect(others).toEqual([])
    expect(exam?.quiz).toMatchObject({ draw: 20, minutes: 30, attempts: 3, passPercent: 70, feedback: 'after' })
    expect(exam?.quiz.questions.length).toBeGreaterThanOrEqual(40)
    expect(exam?.course.items.at(-1)).toBe(exam?.quiz)
  })

  test('has after each lesson a practice of five, two of them from the desk', () => {
    const own = practices.filter(({ course }) => course.slug === slug)
    expect(own.length).toBe(lessons.filter(({ course }) => course.slug === slug).length)
    for (const { quiz } of own) {
      const fromDesk = quiz.questions.filter(({ text }) => text.startsWith('Tình huống công vụ:'))
      expect([quiz.slug, quiz.questions.length, fromDesk.length, quiz.passPercent]).toEqual([quiz.slug, 5, 2, 70])
    }
  })

  test('has its right options at every place about as often', () => {
    for (const place of [0, 1, 2, 3]) {
      const share = single.filter(({ options }) => options[place]?.correct).length / single.length
      expect(share, `place ${place + 1}`).toBeGreaterThanOrEqual(0.15)
      expect(share, `place ${place + 1}`).toBeLessThanOrEqual(0.35)
    }
  })
})

describe.each(quizzes.filter(({ quiz }) => quiz.questions.length >= 30).map(({ course, quiz }) => ({ slug: course.slug, quiz })))(
  'the bank of $slug',
  ({ quiz: { questions } }) => {
    test('has right options as long as wrong ones, on the whole', () => {
      const lengths = (correct: boolean) =>
        mean(questions.flatMap(({ options }) => options.filter((one) => one.correct === correct).map(({ text }) => text.length)))
      expect(lengths(true) / lengths(false)).toBeGreaterThanOrEqual(0.85)
      expect(lengths(true) / lengths(false)).toBeLessThanOrEqual(1.15)
    })

    test('has the right option stand out as the longest in a third of its questions at most', () => {
      const single = questions.filter(({ kind }) => kind === 'single')
      const longest = single.filter(({ options }) => {
        const right = options.find(({ correct }) => correct)?.text.length ?? 0
        return options.every(({ correct, text }) => correct || text.length < right)
      })
      expect(longest.length / single.length).toBeLessThanOrEqual(0.35)
    })
  },
)

test('no option stands for the others', () => {
  const lazy =
    /(tất cả|toàn bộ|cả (hai|ba|bốn)|mọi) (các )?(phương án|đáp án|câu|ý)( trên| đều| còn lại)|cả [A-D] (và|lẫn) [A-D]\b|không (có )?(phương án|đáp án|ý) nào/i
  const options = quizzes.flatMap(({ course, quiz }) =>
    quiz.questions.flatMap(({ anchor, options }) => options.map(({ text }) => ({ at: `${course.slug} ${quiz.slug} ${anchor}`, text }))),
  )
  expect(options.filter(({ text }) => lazy.test(text)).map(({ at, text }) => `${at}: ${text}`)).toEqual([])
})

test('every question has four options, a skill, and an identity of its own in the bank', () => {
  const odd = quizzes.flatMap(({ course, quiz }) =>
    quiz.questions
      .filter(({ options, skills }) => options.length !== 4 || skills.length === 0)
      .map(({ anchor }) => `${course.slug} ${quiz.slug} ${anchor}`),
  )
  expect(odd).toEqual([])
})

test('no exam repeats a question of a practice', () => {
  const practised = new Set(practices.flatMap(({ quiz }) => quiz.questions.map(({ text }) => text.toLowerCase())))
  expect(
    exams
      .flatMap(({ quiz }) => quiz.questions)
      .filter(({ text }) => practised.has(text.toLowerCase()))
      .map(({ text }) => text),
  ).toEqual([])
})

function mean(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
