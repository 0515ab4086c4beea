/** Figures of one measurement, and how they are worked out of single times. */
export type Figures = {
  connections: number
  requests: number
  perSecond: number
  /** Milliseconds. */
  p50: number
  p95: number
  p99: number
  most: number
  /** Of one answer, as sent. */
  bytes: number
  /** Milliseconds of the server's processor time for one request. */
  cpu: number
}

export function figuresOf(times: number[], about: { connections: number; seconds: number; bytes: number; cpu: number }): Figures {
  const sorted = Float64Array.from(times).sort()
  const requests = sorted.length
  return {
    connections: about.connections,
    requests,
    perSecond: requests / about.seconds,
    p50: percentile(sorted, 50),
    p95: percentile(sorted, 95),
    p99: percentile(sorted, 99),
    most: sorted.at(-1) ?? 0,
    bytes: about.bytes / Math.max(1, requests),
    cpu: about.cpu / Math.max(1, requests),
  }
}

export function percentile(sorted: Float64Array, percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((percent / 100) * sorted.length))] ?? 0
}
