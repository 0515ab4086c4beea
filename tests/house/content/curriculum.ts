/** The courses as they lie in content/: compiled, and the sources of their pages. What the proofs over them look at. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checkAll } from '#app/domain/course/compiling/checking.ts'
import type { CompiledModule } from '#app/domain/course/compiling/module.ts'
import type { CompiledQuiz } from '#app/domain/course/compiling/quiz.ts'
import { house } from '#app/tasks/content.ts'

export type Page = { file: string; lines: string[] }

export const checked = await checkAll('content', house)

export const courses = checked.flatMap(({ course }) => course ?? [])

export const lessons = courses.flatMap((course) =>
  course.items.filter((item): item is CompiledModule => item.kind === 'module').map((lesson) => ({ course, lesson })),
)

export const quizzes = courses.flatMap((course) =>
  course.items.filter((item): item is CompiledQuiz => item.kind === 'quiz').map((quiz) => ({ course, quiz })),
)

/** Every file below content/ with this ending, line by line. */
export function pagesWith(ending: string, ...folders: string[]): Page[] {
  const below = folders.length > 0 ? folders : ['content']
  return below
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
        .map((entry) => path.join(entry.parentPath, entry.name)),
    )
    .sort()
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').normalize('NFC').split('\n') }))
}
