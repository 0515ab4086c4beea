/** Remix ranks all routes it knows several times a request. Each kind of address gets a build of its own, with the few that can match. */
import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']
type Route = Routes[string]

/** The smallest part of the build that answers an address as the whole would; whatever no page is at, the whole. */
export function sectionsOf(build: ServerBuild): (pathname: string) => ServerBuild {
  const patterns = Object.values(build.routes).map((route) => ({ route, pieces: piecesOf(patternOf(build.routes, route)) }))
  const anywhere = patterns.filter(({ pieces: [first = '*'] }) => first === '*').map(({ route }) => route)
  const sections = new Map<string, ServerBuild>()
  return (pathname) => {
    const words = piecesOf(pathname.replace(/\.data$/, ''))
    const there = patterns.filter(({ pieces }) => pieces.length > 0 && fits(words, pieces)).map(({ route }) => route)
    if (there.length === 0 && words.length > 0) return build
    const kept = [...anywhere, ...there.flatMap((route) => lineOf(build.routes, route))].map(({ id }) => id)
    const section = sections.get(kept.join()) ?? sectionOf(build, new Set(kept))
    sections.set(kept.join(), section)
    return section
  }
}

/** As routes are matched: whatever the case. What is not written plainly may be any word. */
function fits(words: string[], pieces: string[]): boolean {
  const fit = (piece: string, word = '') => piece.startsWith(':') || piece === word || word.includes('%')
  return words.length === pieces.length && pieces.every((piece, place) => fit(piece, words[place]))
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
