/** Remix ranks all routes it knows several times a request. Each first word of an address gets a build of its own, with the few it can match. */
import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']

/** The smallest part of the build that answers an address as the whole would. */
export function sectionsOf(build: ServerBuild): (pathname: string) => ServerBuild {
  const words = new Set(Object.values(build.routes).map((route) => firstWord(build.routes, route)))
  const sections = new Map([...words].flatMap((word) => (word ? [[word, sectionOf(build, word)] as const] : [])))
  return (pathname) => sections.get(wordOf(pathname)) ?? build
}

/** As routes are matched: whatever the case. Where it is not written plainly, nothing. */
function wordOf(pathname: string): string {
  const [, word = ''] = /^\/([\w.-]+)(?:\/|$)/.exec(pathname) ?? []
  return word.replace(/\.data$/, '').toLowerCase()
}

/** Those under a word, and those that are under none: the frame, the first page, the one for what is missing. */
function sectionOf(build: ServerBuild, word: string): ServerBuild {
  const kept = Object.values(build.routes).filter((route) => [word, null].includes(firstWord(build.routes, route)))
  const only = <Each>(all: Record<string, Each>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => kept.some((one) => one.id === id)))
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } }
}

/** Null where any address may match. */
function firstWord(routes: Routes, route: Routes[string]): string | null {
  const above = route.parentId ? routes[route.parentId] : undefined
  const inherited = above ? firstWord(routes, above) : null
  const [own = ''] = route.path?.split('/') ?? []
  return inherited ?? (/^[\w.-]+$/.test(own) ? own.toLowerCase() : null)
}
