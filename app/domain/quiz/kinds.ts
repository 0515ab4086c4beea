/** Kinds of questions: what an answer to each must look like. Further kinds come in here. */
import { invalid } from '#app/domain/problem.ts'
import type { QuestionKind } from '#db/schema/index.ts'

type Kind = { check(tokens: string[]): void }

export const questionKinds: Record<QuestionKind, Kind> = {
  single: {
    check(tokens) {
      if (tokens.length !== 1) invalid('option', 'quiz.chooseOne')
    },
  },
  multiple: {
    check(tokens) {
      if (tokens.length === 0 || new Set(tokens).size !== tokens.length) invalid('option', 'quiz.chooseSome')
    },
  },
}
