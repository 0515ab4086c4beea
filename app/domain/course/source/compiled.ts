/** What a course's folder becomes: pages and questions ready to be stored as one immutable version. */
import type { Draw, Feedback, Heading, Level, QuestionKind, QuizKind } from '#db/schema/index.ts'
import type { SafeHtml } from './sanitising.ts'

export type Language = 'vi' | 'en'

export type CompiledCourse = {
  slug: string
  hash: string
  title: string
  summary: string
  language: Language
  periods: number
  skills: string[]
  level: Level
  issuer: string
  overviewHtml: SafeHtml
  minutes: number
  items: (Module | Quiz)[]
  assets: Asset[]
}

export type Module = {
  kind: 'module'
  slug: string
  title: string
  required: boolean
  html: SafeHtml
  minutes: number
  words: number
  contents: Heading[]
}

export type Quiz = {
  kind: 'quiz'
  slug: string
  title: string
  quizKind: QuizKind
  passPercent: number
  draw: Draw
  minutes: number | null
  attempts: number | null
  feedback: Feedback
  questions: Question[]
}

export type Question = {
  /** Written by the author as `{#id}`; keeps its meaning however the words are edited. */
  anchor: string
  kind: QuestionKind
  level: Level
  skills: string[]
  html: SafeHtml
  text: string
  bodyText?: string
  options: Option[]
}

export type Option = { html: SafeHtml; text: string; correct: boolean; explanationHtml: SafeHtml }

export type Asset = { path: string; mime: string; bytes: Uint8Array; hash: string; width?: number; height?: number }

export const levels = ['co-ban', 'trung-cap'] as const satisfies readonly Level[]
