/** The options of a question under their tokens, with right and why where the rule shows them. */
import type { SheetOption } from '#app/domain/quiz/sheet.ts'
import type { QuestionOption } from '#app/ui/question.tsx'

export function optionsShown(options: SheetOption[]): QuestionOption[] {
  return options.map(({ token, html, chosen, verdict, explanationHtml }) => ({
    id: token,
    html,
    checked: chosen,
    ...(verdict && { verdict }),
    ...(explanationHtml !== null && { explanation: explanationHtml }),
  }))
}
