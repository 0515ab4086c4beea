/** The bar under a number: decoration for the eye, since the number says it. */
export function Bar({ value, max }: { value: number; max: number }) {
  const part = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  const width = part > 0 && part < 0.02 ? 2 : Math.round(part * 1000) / 10
  return (
    <svg
      className={part === 1 ? 'bar bar-full' : 'bar'}
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      width="100%"
      height="6"
      aria-hidden="true"
    >
      <rect className="bar-track" width="100" height="6" />
      <rect className="bar-fill" width={width} height="6" />
    </svg>
  )
}
