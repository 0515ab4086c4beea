/** Where somebody goes once they have shown who they are: carried from page to page, through each step of coming in. */
import { z } from 'zod'
import { safePath } from './paths.ts'

/** `form`: one that was kept until its sender confirms. `back`: the page that asked for a file. */
export type Onward = { to: string; form: string | null; back: string }

export const onwardFields = { to: z.string().optional(), form: z.string().optional(), back: z.string().optional() }

export function onwardOf({ to, form, back }: { to?: string | null; form?: string | null; back?: string | null }): Onward {
  return { to: safePath(to), form: form && /^[0-9a-f-]{36}$/.test(form) ? form : null, back: safePath(back) }
}

export function onwardIn(url: URL): Onward {
  return onwardOf({ to: url.searchParams.get('to'), form: url.searchParams.get('form'), back: url.searchParams.get('back') })
}

/** `/sign-in?to=…&form=…` */
export function carrying(onward: Onward, page: string, more: Record<string, string> = {}): string {
  return `${page}?${new URLSearchParams({ ...carried(onward), ...more })}`
}

/** For the hidden fields of a form. */
export function carried({ to, form, back }: Onward): Record<string, string> {
  return { to, ...(form && { form }), ...(back !== '/' && { back }) }
}

/** A file to download: the page that asked for it would stay behind it. */
export function isFile(to: string): boolean {
  return /^[^?]*\.[a-z0-9]+(\?|$)/.test(to)
}
