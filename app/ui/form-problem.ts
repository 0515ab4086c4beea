/** A form and what was wrong with it. Its labels are said once: at each field, and again in the summary of what is wrong. */
import { useActionData } from '@remix-run/react'
import type { FormProblem } from '#app/text/form-problem.ts'
import { fieldId } from './field-frame.tsx'

/** With `id` and `label` where a field is at fault, without where it is the form as a whole. */
export type FormError = { text: string } & ({ id: string; label: string } | { id?: undefined; label?: undefined })

/** A form that knows the labels of these fields; a part of a form is given the whole, and types see to it that the whole knows enough. */
export type FormOf<Name extends string> = {
  errors: FormError[]
  /** For what is not filled in anew: passwords, files, choices. */
  frame: (name: Name) => { name: string; id: string; label: string; error: string | undefined }
  /** Shows what was typed; before anything was, the fallback. */
  field: (name: Name, fallback?: string) => { name: string; id: string; label: string; error: string | undefined; value: string }
  valueOf: (name: string, fallback?: string) => string
  valuesOf: (name: string, fallback?: string[]) => string[]
}

/** The same, of the labels that a function answers. */
export type FormWith<Labels extends (...given: never[]) => object> = FormOf<Extract<keyof ReturnType<Labels>, string>>

/** `rest`: the field at which faults are said that concern none of these. */
export function useFormProblem<Name extends string>(labels: Record<Name, string>, rest?: NoInfer<Name>): FormOf<Name> {
  return formOf(labels, useProblem(), { rest })
}

/** Several forms alike on one page, told apart by what their hidden field `mark` holds: the one that was refused, and each of them. */
export function useFormsAlike<Name extends string>(labels: Record<Name, string>, mark: string) {
  const problem = useProblem()
  const refused = String(problem?.values[mark] ?? '')
  return {
    refused: formOf(labels, problem, { suffix: `-${refused}` }),
    formFor: (key: string) => formOf(labels, key === refused ? problem : undefined, { suffix: `-${key}` }),
  }
}

function useProblem(): FormProblem | undefined {
  return useActionData<{ problem?: FormProblem }>()?.problem
}

type Particulars<Name> = { rest?: Name | undefined; suffix?: string }

function formOf<Name extends string>(
  labels: Record<Name, string>,
  problem: FormProblem | undefined,
  { rest, suffix = '' }: Particulars<Name>,
): FormOf<Name> {
  const idOf = (name: Name) => fieldId(name + suffix)
  const nameOf = (fault: string) => {
    const name = fault.replace(/\[.*$/, '') // of a choice of several: `types[1]`
    return isOneOf(labels, name) ? name : rest
  }
  const frame = (name: Name) => ({
    name,
    id: idOf(name),
    label: labels[name],
    error: problem?.errors.find((error) => nameOf(error.name) === name)?.text,
  })
  const valueOf = (name: string, fallback = '') => {
    const value = problem ? problem.values[name] : fallback
    return (Array.isArray(value) ? value[0] : value) ?? ''
  }
  return {
    errors: (problem?.errors ?? []).map(({ name: fault, text }) => {
      const name = nameOf(fault)
      return name === undefined ? { text } : { text, id: idOf(name), label: labels[name] }
    }),
    frame,
    field: (name, fallback) => ({ ...frame(name), value: valueOf(name, fallback) }),
    valueOf,
    valuesOf: (name, fallback = []) => {
      if (!problem) return fallback
      const value = problem.values[name] ?? []
      return Array.isArray(value) ? value : [value]
    },
  }
}

function isOneOf<Name extends string>(labels: Record<Name, string>, name: string): name is Name {
  return Object.hasOwn(labels, name)
}
