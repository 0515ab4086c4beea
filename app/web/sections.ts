/** Remix ranks all routes it knows several times a request. Each kind of address gets a build of its own, with the few that can match. */
import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']
type Route = Routes[string]

/** The smallest part of the build that answers an address as the whole would. The whole where no page is, or none can be told. */
export function sectionsOf(build: ServerBuild): (pathname: string) => ServerBuild {
  const patterns = Object.values(build.routes).map((route) => ({ route, pieces: piecesOf(patternOf(build.routes, route)) }))
  const anywhere = patterns.filter(({ pieces: [first = '*'] }) => first === '*').map(({ route }) => route)
  const sections = new Map<string, ServerBuild>()
  return (pathname) => {
    if (pathname.includes('%')) return build // may stand for any word
    const words = piecesOf(pathname.replace(/\.data$/, ''))
    const there = patterns.filter(({ pieces }) => pieces.length > 0 && fits(words, pieces)).map(({ route }) => route)
    if (there.length === 0 && words.length > 0) return build
    const kept = new Set([...anywhere, ...there.flatMap((route) => lineOf(build.routes, route))].map(({ id }) => id))
    const name = [...kept].join()
    const section = sections.get(name) ?? sectionOf(build, kept)
    sections.set(name, section)
    return section
  }
}

/** As routes are matched: whatever the case. */
function fits(words: string[], pieces: string[]): boolean {
  return words.length === pieces.length && pieces.every((piece, place) => piece.startsWith(':') || piece === words[place])
}

function piecesOf(address: string): string[] {
  return address.toLowerCase().split('/').filter(Boolean)
}

/** The whole address a route stands at. */
function patternOf(routes: Routes, route: Route): string {
  return lineOf(routes, route)
    .map(({ path = '' }) => path)
    .join('/')
}

/** The route, after all it stands in. */
function lineOf(routes: Routes, route: Route): Route[] {
  const above = route.parentId ? routes[route.parentId] : undefined
  return above ? [...lineOf(routes, above), route] : [route]
}

function sectionOf(build: ServerBuild, kept: Set<string>): ServerBuild {
  const only = <Each>(all: Record<string, Each>) => Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)))
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } }
}
