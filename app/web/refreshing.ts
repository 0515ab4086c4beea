/** Pages that look again by themselves, with or without script: an exam at its deadline. */

/** For `data(…, lookingAgain(seconds, to))`; nothing where there is no time to wait for. A header, so that no page carries it in its text. */
export function lookingAgain(seconds: number | null, to: string): { headers: Record<string, string> } {
  return { headers: seconds === null ? {} : { Refresh: `${seconds}; url=${to}` } }
}

/** `export const headers = ofLoader`: what the loader said, on the page. */
export function ofLoader({ loaderHeaders }: { loaderHeaders: Headers }): Headers {
  return loaderHeaders
}
