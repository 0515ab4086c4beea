/** GET /skills?scheme=: what a scheme asks for, and which of our courses teach and test it. */
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access.ts'
import { found } from '#app/domain/problem.ts'
import { coursesTeaching, questionsAsking, teachingNow } from '#app/domain/skill/teaching.ts'
import { titled } from '#app/text/titles.ts'
import { t } from '#app/text/words.ts'
import { Select } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { allowed } from '#app/web/doors.ts'
import { inWords, schemes } from '#app/web/skills.ts'
import { About } from './about.tsx'
import { SkillTable } from './table.tsx'

export const loader = allowed('skill.see', async ({ person, url }) => {
  const slug = url.searchParams.get('scheme')
  const scheme = found(slug ? schemes.find((one) => one.slug === slug) : schemes[0])
  const teaching = await teachingNow(person)
  const { document, from, until, unverified } = scheme
  return {
    title: t('skills.title'),
    counts: may(person, 'coverage.see'),
    choices: schemes.map(({ slug: value, title }) => ({ value, label: inWords(title) })),
    slug: scheme.slug,
    name: inWords(scheme.title),
    about: { document, from, until, unverified },
    skills: scheme.skills.map(({ code, name, verified }) => ({
      code,
      name: inWords(name),
      verified,
      courses: coursesTeaching(teaching, code).map((course) => ({ slug: course.slug, title: course.title })),
      questions: questionsAsking(teaching, code),
    })),
  }
})

export const meta = titled

export default function SkillsPage() {
  const { title, counts, choices, slug, name, about, skills } = useLoaderData<typeof loader>()
  const taught = skills.filter(({ courses }) => courses.length > 0).length
  const asked = skills.filter(({ questions }) => questions > 0).length
  return (
    <Page title={title} lead={name} width="wide">
      <Filters action="/skills" submitLabel={t('skills.show')}>
        <Select name="scheme" label={t('skills.scheme')} value={slug} options={choices} />
      </Filters>
      <About {...about} numbers={{ taught, asked, total: skills.length }} />
      <SkillTable caption={name} skills={skills} counts={counts} />
      <Notice title={t('skills.how')}>{t('skills.definition')}</Notice>
    </Page>
  )
}
