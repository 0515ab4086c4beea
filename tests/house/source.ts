/** The source of the product, as the house tests read it: its files, its words, its calls. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export type Source = { file: string; text: string; tree: ts.SourceFile }
export type Call = { file: string; line: number; name: string; arguments: readonly ts.Expression[] }

export function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  const names = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  return names.filter((name) => !name.startsWith('app/text/words/')).sort()
}

export function sourcesIn(...folders: string[]): Source[] {
  const names = folders.flatMap(filesIn).filter((name) => /\.tsx?$/.test(name))
  return names.map((file) => {
    const text = readFileSync(file, 'utf8')
    return {
      file,
      text,
      tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS),
    }
  })
}

/** Lines that hold the pattern, comments left out: `file:line text`. */
export function linesWith(pattern: RegExp, sources: Source[]): string[] {
  return sources.flatMap(({ file, tree }) =>
    withoutComments(tree)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 120)}`] : [])),
  )
}

/** Calls of a plain function, by its name. */
export function callsOf(names: string[], sources: Source[]): Call[] {
  return sources.flatMap(({ file, tree }) =>
    nodesOf(tree).flatMap((node) => {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || !names.includes(node.expression.text)) return []
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1
      return [{ file, line, name: node.expression.text, arguments: node.arguments }]
    }),
  )
}

/** The strings an expression may be, where it is written there: `a ? 'x' : 'y'` may be both. */
export function stringsOf(expression: ts.Expression | undefined): string[] {
  if (!expression) return []
  if (ts.isStringLiteralLike(expression)) return [expression.text]
  if (ts.isConditionalExpression(expression)) return [...stringsOf(expression.whenTrue), ...stringsOf(expression.whenFalse)]
  if (ts.isParenthesizedExpression(expression)) return stringsOf(expression.expression)
  return []
}

export const nodesOf = once((tree: ts.Node): ts.Node[] => {
  const found: ts.Node[] = []
  const visit = (node: ts.Node) => {
    found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
})

const withoutComments = once((tree: ts.SourceFile): string => {
  const text = tree.text
  const comments = new Map<number, number>()
  for (const node of nodesOf(tree)) {
    const ranges = [
      ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
    ]
    for (const { pos, end } of ts.isJsxText(node) ? [] : ranges) comments.set(pos, end)
  }
  let bare = text
  for (const [pos, end] of comments) bare = bare.slice(0, pos) + bare.slice(pos, end).replace(/[^\n]/g, ' ') + bare.slice(end)
  return bare
})

/** Worked out once for each file, however often it is asked. */
function once<Tree extends ts.Node, Answer>(work: (tree: Tree) => Answer): (tree: Tree) => Answer {
  const answers = new WeakMap<Tree, Answer>()
  return (tree) => {
    const answer = answers.get(tree) ?? work(tree)
    answers.set(tree, answer)
    return answer
  }
}
