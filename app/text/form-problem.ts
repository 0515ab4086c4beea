/** What a form page gets back with 422: words at the fields, and what was typed. */
export type FormProblem = { errors: { name: string; text: string }[]; values: Record<string, string | string[]> }
