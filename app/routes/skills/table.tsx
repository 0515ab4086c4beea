/** A scheme item by item: who teaches it, how much is asked about it. */
import { numberOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { Status } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'

export type ShownSkill = {
  code: string
  name: string
  verified: boolean
  courses: { slug: string; title: string }[]
  questions: number
}

/** `counts`: whether the reader may see who holds what. */
export function SkillTable({ caption, skills, counts }: { caption: string; skills: ShownSkill[]; counts: boolean }) {
  return (
    <DataTable
      caption={caption}
      quietCaption
      columns={[
        { key: 'code', label: t('skills.code') },
        { key: 'name', label: t('skills.item') },
        { key: 'courses', label: t('skills.courses') },
        { key: 'questions', label: t('skills.questions'), align: 'end' },
        ...(counts ? [{ key: 'holders', label: t('skills.coverage') }] : []),
      ]}
      rows={skills.map(({ code, name, verified, courses, questions }) => ({
        key: code,
        header: 1,
        cells: [
          code,
          verified ? name : t('skills.unverifiedItem', { name }),
          courses.length === 0 ? (
            <Status key="courses" kind="todo">
              {t('skills.untaught')}
            </Status>
          ) : (
            <ul key="courses">
              {courses.map(({ slug, title }) => (
                <li key={slug}>
                  <a href={`/courses/${slug}`}>{title}</a>
                </li>
              ))}
            </ul>
          ),
          numberOf(questions),
          ...(counts ? [courses.length === 0 ? '–' : <Holders key="holders" code={code} name={name} />] : []),
        ],
      }))}
    />
  )
}

function Holders({ code, name }: { code: string; name: string }) {
  return (
    <a href={`/hr/coverage/skills/${code}`}>
      {t('skills.byAgency')} <span className="unseen">{name}</span>
    </a>
  )
}
