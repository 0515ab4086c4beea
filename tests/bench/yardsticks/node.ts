/** The least a Node server can do: the same bytes, compressed once. And for the lesson, what SQLite must be asked for, without anything around it. */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Database from 'better-sqlite3'
import { isPacked, keptBody } from './bodies.ts'

const folder = process.env['BODIES'] ?? ''
const database = process.env['LESSON_DATABASE'] ? new Database(process.env['LESSON_DATABASE'], { readonly: true }) : null

const whose = database?.prepare(
  `select people.id, people.full_name from sessions join accounts on accounts.id = sessions.account_id
   join people on people.id = accounts.person_id where sessions.id = ? and sessions.ended_at is null`,
)
const lesson = database?.prepare(
  `select modules.html from enrolments join courses on courses.id = enrolments.course_id
   join modules on modules.version_id = enrolments.version_id
   where enrolments.person_id = ? and courses.slug = ? and modules.slug = ? order by enrolments.enrolled_at desc limit 1`,
)

createServer((request, response) => {
  const [, name = '', slug = '', module = ''] = (request.url ?? '/').split('/')
  if (name === '') return void response.end('ready')
  if (request.method === 'POST') {
    request.resume()
    return void request.on('end', () => response.writeHead(303, { Location: '/done' }).end())
  }
  if (name === 'lesson-of') return giveLesson(request, response, slug, module)
  const kept = keptBody(folder, name)
  if (!kept) return void response.writeHead(404).end()
  const packs = !isPacked(kept.type) && String(request.headers['accept-encoding']).includes('gzip')
  const body = packs ? kept.packed : kept.body
  response
    .writeHead(200, { 'Content-Type': kept.type, 'Content-Length': body.length, ...(packs && { 'Content-Encoding': 'gzip' }) })
    .end(body)
}).listen(Number(process.env['PORT']), process.env['HOST'])

/** Not compressed: a page that is made each time cannot be compressed beforehand. */
function giveLesson(request: IncomingMessage, response: ServerResponse, slug: string, module: string): void {
  const [, token = ''] = /sid=([\w-]+)/.exec(request.headers.cookie ?? '') ?? []
  const person = whose?.get(createHash('sha256').update(token).digest('hex')) as { id: string; full_name: string } | undefined
  const page = person && (lesson?.get(person.id, slug, module) as { html: string } | undefined)
  if (!person || !page) return void response.writeHead(404).end()
  const body = Buffer.from(`${head}${person.full_name}${page.html}${foot}`)
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length }).end(body)
}

const around = keptBody(folder, 'lesson')?.body.toString() ?? ''
const head = around.slice(0, Math.max(0, around.indexOf('<main')))
const foot = around.slice(around.indexOf('</main>'))
