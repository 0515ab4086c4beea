/** A list of 25,000 people from its file to the register and back, step by step, and how long others wait for a page meanwhile. */
import { setTimeout as pause } from 'node:timers/promises'
import { xlsx } from '../../sheets.ts'
import { chanceOf } from '#app/domain/quiz/drawing.ts'
import { families, given } from '#app/tasks/cast/names.ts'
import type { Subjects } from '../province/subjects.ts'
import { beside, type Heavy } from './beside.ts'
import type { Asked } from './load.ts'
import type { Served } from './process.ts'
import { onward, visitor } from './visit.ts'

const people = 25_000
const columns = ['order', 'fullName', 'birthDate', 'staffCode', 'agency', 'position', 'email', 'phone'] as const
const labels = ['TT', 'Họ và tên', 'Ngày sinh', 'Mã cán bộ', 'Cơ quan', 'Chức vụ', 'Thư điện tử', 'Số điện thoại']

/** Everybody in it is new; taken back at the end, so that the province is as it was. */
export async function importList(server: Served, { administrator, province, places }: Subjects, others: Asked[]): Promise<Heavy[]> {
  const officer = visitor(server.origin, administrator)
  const file = listOf(places)
  const form = new FormData()
  form.set('agency', province)
  form.set('file', new File([file], 'toan-tinh.xlsx'))
  const found: Heavy[] = []
  let at = ''
  const step = async (name: string, label: string, ask: () => Promise<void>) => {
    const { done: _, ...figures } = await beside(server, others, async () => {
      await ask()
      while ((await officer.get(at)).headers['refresh']) await pause(250)
    })
    found.push({ name, label: `a list of ${people.toLocaleString('en')}: ${label}`, bytes: file.length, ...figures })
  }
  await step('import-read', 'read', async () => {
    at = onward(await officer.send('/hr/imports', form))
  })
  await step('import-preview', 'preview', async () => {
    const understood = Object.fromEntries(columns.map((field, place) => [`column0.${place}`, field]))
    onward(await officer.post(at, { sheet0: '1', ...understood, effectiveOn: yesterday(), type: 'congChuc' }))
  })
  await step('import-write', 'written', async () => void onward(await officer.post(`${at}/confirmation`, { released: '1' })))
  await step('import-undo', 'taken back', async () => void onward(await officer.post(`${at}/reversal`)))
  officer.end()
  return found
}

function listOf(places: string[]): Uint8Array<ArrayBuffer> {
  const chance = chanceOf('a list of the bench')
  const pick = <Thing>(things: readonly Thing[]) => things[Math.floor(chance() * things.length)] as Thing
  const rows = Array.from({ length: people }, (_, index) => {
    const sex = chance() < 0.5 ? 'male' : 'female'
    const name = `${pick(families)[0]} ${pick(given[sex].middle)} ${pick(given[sex].name)}`
    const born = [1 + (index % 28), 1 + (index % 12), 1966 + (index % 38)].map((part) => String(part).padStart(2, '0')).join('/')
    const code = `DS${String(100_000 + index)}`
    return [
      String(index + 1),
      name,
      born,
      code,
      pick(places),
      'Chuyên viên',
      `${code.toLowerCase()}@langson.example`,
      `096${code.slice(2)}7`,
    ]
  })
  return Uint8Array.from(xlsx({ name: 'Toàn tỉnh', rows: [labels, ...rows] }))
}

function yesterday(): string {
  return new Date(Date.now() - 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' })
}
