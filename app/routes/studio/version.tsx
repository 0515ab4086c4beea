/** GET /studio/courses/:slug/versions/:number: how each question fares. */
import { useLoaderData } from '@remix-run/react'
import { versionNumbered } from '#app/domain/course/studying.ts'
import { questionFigures } from '#app/domain/quiz/figures.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Page } from '#app/ui/page.tsx'
import { Share } from '#app/ui/share.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { allowed } from '#app/web/doors.ts'

export const loader = allowed('course.study', async ({ person, params }) => {
  const version = await versionNumbered(person, params['slug'], params['number'])
  const figures = await questionFigures(person, version.id)
  return {
    title: t('studio.figures', { title: version.title, number: version.number }),
    slug: version.slug,
    questions: figures.map((figure) => ({
      ...figure,
      attracting: figure.options.filter((option) => !option.correct && option.chosen > 0).sort((one, other) => other.chosen - one.chosen),
    })),
  }
})

export const meta = titled

/** Fewer answers than this say little. */
const fewAnswers = 20

export default function FiguresPage() {
  const { title, slug, questions } = useLoaderData<typeof loader>()
  return (
    <Page
      title={title}
      lead={t('studio.figuresLead', { few: fewAnswers })}
      trail={[
        { href: '/studio', label: t('nav.studio') },
        { href: `/studio/courses/${slug}`, label: slug },
      ]}
      width="wide"
    >
      <DataTable
        caption={title}
        quietCaption
        columns={[
          { key: 'question', label: t('attempt.question') },
          { key: 'quiz', label: t('studio.quiz') },
          { key: 'right', label: t('studio.right') },
          { key: 'wrong', label: t('studio.attracting') },
          { key: 'hint', label: t('studio.hint') },
        ]}
        rows={questions.map((question) => ({
          key: question.id,
          cells: [
            question.text,
            question.quizTitle,
            <Share key="right" done={question.right} total={question.answered} />,
            question.attracting.length > 0 ? (
              <ul key="wrong">
                {question.attracting.map((option) => (
                  <li key={option.text}>{t('studio.chosen', { text: option.text, count: option.chosen })}</li>
                ))}
              </ul>
            ) : (
              '–'
            ),
            hintOn(question.answered, question.right),
          ],
        }))}
        empty={t('studio.noQuestions')}
      />
    </Page>
  )
}

function hintOn(answered: number, right: number): string {
  if (answered < fewAnswers) return t('studio.tooFew', { count: answered })
  const share = right / answered
  if (share > 0.9) return t('studio.easy')
  return share < 0.4 ? t('studio.hard') : t('studio.fine')
}
