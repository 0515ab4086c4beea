import { type Html, html, Markup } from './html.tsx'

/** The bar under a number: decoration for the eye, since the number says it. */
export function Bar({ value, max }: { value: number; max: number }) {
  return <Markup of={barOf(value, max)} />
}

export function barOf(value: number, max: number): Html {
  const part = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  const width = part > 0 && part < 0.02 ? 2 : Math.round(part * 1000) / 10
  const name = part === 1 ? 'bar bar-full' : 'bar'
  return html`<svg class="${name}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-fill" width="${width}" height="6"/></svg>`
}
