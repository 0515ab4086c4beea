/** The right answers, read from the course's own file: what a learner who studied knows. */
import { readFileSync } from 'node:fs'

/** By the text of the question: the texts of its right options. */
export function rightAnswers(file: string): Map<string, string[]> {
  const answers = new Map<string, string[]>()
  let question = ''
  for (const line of readFileSync(file, 'utf8').normalize('NFC').split('\n')) {
    const [, heading] = /^## (.*?)\s*\{#/.exec(line) ?? []
    const [, right] = /^- \[x\] (.*)$/.exec(line) ?? []
    if (heading) question = plain(heading)
    if (right) answers.set(question, [...(answers.get(question) ?? []), plain(right)])
  }
  return answers
}

/** As it reads on the page, without Markdown's signs. */
export function plain(text: string): string {
  return text
    .replace(/[*_`\\]|\[\[|\]\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
