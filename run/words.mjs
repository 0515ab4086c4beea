// Compiles content/messages/{vi,en}.json into app/text/words/: the messages as functions, their keys and parameters as types.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { isMain, root } from './ground.mjs'

const folder = path.join(root, 'app/text/words')
const sources = ['content/messages/vi.json', 'content/messages/en.json', 'project.inlang/settings.json', 'run/words.mjs']

/** Answers true where something was compiled, false where nothing had changed. */
export async function compileWords() {
  const stamp = stampOf(sources)
  if (read(path.join(folder, '.stamp')) === stamp) return false
  const { compileProject } = await import('@inlang/paraglide-js')
  const { loadProjectFromDirectory } = await import('@inlang/sdk')
  const project = await loadProjectFromDirectory({ path: path.join(root, 'project.inlang'), fs })
  const errors = await project.errors.get()
  if (errors.length > 0) throw new Error(`content/messages: ${errors.map(String).join('; ')}`)
  const files = await compileProject({
    project,
    compilerOptions: {
      strategy: ['baseLocale'],
      outputStructure: 'locale-modules',
      emitGitIgnore: false,
      emitPrettierIgnore: false,
      emitReadme: false,
    },
  })
  const bundles = await project.db.selectFrom('bundle').selectAll().execute()
  const wanted = { ...files, 'keys.d.ts': typesOf(bundles), 'keys.js': "export * as messages from './messages/_index.js'\n" }
  for (const [name, text] of Object.entries(wanted)) write(path.join(folder, name), text)
  write(path.join(folder, '.stamp'), stamp)
  return true
}

function typesOf(bundles) {
  const rows = bundles.map(({ id, declarations }) => {
    const names = declarations.filter(({ type }) => type === 'input-variable').map(({ name }) => `${name}: string | number`)
    return `  '${id}': { ${names.join('; ')} }`.replace('{  }', '{}')
  })
  return [
    '/** Every message and what it needs. */',
    'export type Words = {',
    ...rows.sort(),
    '}',
    '',
    "export declare const messages: Record<string, (params: object, options: { locale: 'vi' | 'en' }) => string>",
    '',
  ].join('\n')
}

/** Each file is replaced whole, and only where it differs: somebody may be reading it. */
function write(file, text) {
  if (read(file) === text) return
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, text)
  fs.renameSync(draft, file)
}

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null
}

function stampOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(fs.readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

if (isMain(import.meta.url)) {
  const compiled = await compileWords()
  if (compiled) console.log('words: compiled')
  process.exit(0) // the compiler's library keeps a timer running
}
