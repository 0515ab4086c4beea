/** Numbers as Vietnamese offices write them: 1.234,5. */
const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 })
const tenth = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

export function numberOf(value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return `${value}` // most of a table's, and quicker
  return whole.format(value)
}

/** 85,5%; whole shares without a decimal; never rounded up to 100% nor down to 0%. */
export function shareOf(part: number, total: number): string {
  if (total === 0) return '–'
  const exact = (part * 1000) / total
  const tenths = part < total ? Math.min(999, Math.max(part > 0 ? 1 : 0, Math.round(exact))) : Math.round(exact)
  const [percent, rest] = [numberOf(Math.floor(tenths / 10)), tenths % 10]
  return rest === 0 ? `${percent}%` : `${percent},${rest}%`
}

/** 64%: to the whole percent, for what is only about so much; never 100% nor 0% where it is not. */
export function aboutShareOf(part: number, total: number): string {
  const percent = total > 0 ? Math.round((part * 100) / total) : 0
  return `${part < total ? Math.min(99, Math.max(part > 0 ? 1 : 0, percent)) : percent}%`
}

/** 57; 4,5: below ten to the tenth. */
export function aboutOf(value: number): string {
  return value < 10 && !Number.isInteger(value) ? tenth.format(value) : whole.format(value)
}

/** +7,7: percentage points gained. */
export function pointsOf(part: number): string {
  return `+${tenth.format(part * 100)}`
}

/** 1,5 MB; 320 KB; 42,7 GB. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${whole.format(bytes)} B`
  if (bytes < 1024 ** 2) return `${whole.format(bytes / 1024)} KB`
  return bytes < 1024 ** 3 ? `${tenth.format(bytes / 1024 ** 2)} MB` : `${tenth.format(bytes / 1024 ** 3)} GB`
}
