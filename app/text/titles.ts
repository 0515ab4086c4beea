/** The title in the browser's tab: of the page, then of the product; "Lỗi" first where a form was refused. */
import { t } from './words.ts'

type Shown = { data?: unknown; error?: unknown }

/** `export const meta = titled` where the loader's answer has a `title`. */
export function titled({ data, error }: Shown) {
  const title = hasTitle(data) && !error ? `${data.title} – ${t('app.name')}` : t('app.name')
  return [{ title }]
}

function hasTitle(data: unknown): data is { title: string } {
  return typeof data === 'object' && data !== null && 'title' in data && typeof data.title === 'string'
}
