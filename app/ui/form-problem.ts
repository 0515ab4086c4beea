/** On a page whose form was refused: the words at each field and what was typed there. */
import { useActionData } from '@remix-run/react'
import type { FormProblem } from '#app/text/form-problem.ts'

export function useFormProblem() {
  const problem = useActionData<{ problem?: FormProblem }>()?.problem
  return {
    errors: problem?.errors ?? [],
    errorOf: (name: string) => problem?.errors.find((error) => error.name === name)?.text,
    /** What was typed; before anything was, the fallback. */
    valueOf: (name: string, fallback = ''): string => {
      const value = problem ? problem.values[name] : fallback
      return (Array.isArray(value) ? value[0] : value) ?? ''
    },
    valuesOf: (name: string, fallback: string[] = []): string[] => {
      if (!problem) return fallback
      const value = problem.values[name] ?? []
      return Array.isArray(value) ? value : [value]
    },
  }
}
