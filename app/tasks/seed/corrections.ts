/** What some of the demo's people ask to be corrected: one answered long ago, two that wait, one of them soon due. */
import { minutesAfter, setClock } from '#app/domain/clock.ts'
import { declineCorrection } from '#app/domain/correction/answering.ts'
import { askCorrection, type Asked } from '#app/domain/correction/asking.ts'
import { noteSent, takeLetters } from '#app/domain/letter/sending.ts'
import { personById } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { correctionLetter } from '#app/web/correction-letter.ts'
import type { Register } from './people.ts'

const agency = 'xa-that-khe'
const day = 24 * 60

const asked: { place: number; daysAgo: number; asked: Asked; declined?: string }[] = [
  {
    place: 2,
    daysAgo: 40,
    asked: { field: 'fullName', wanted: 'Hoàng Thị Ngọc Lan', evidence: 'Tên thường gọi ở cơ quan' },
    declined: 'Hồ sơ ghi theo giấy khai sinh; tên thường gọi không dùng trên giấy xác nhận.',
  },
  { place: 3, daysAgo: 8, asked: { field: 'birthDate', wanted: '1987-09-02', evidence: 'Giấy khai sinh ghi ngày 02/9, hồ sơ nhập nhầm' } },
  {
    place: 4,
    daysAgo: 2,
    asked: { field: 'posting', wanted: 'Công chức Tư pháp - Hộ tịch, từ ngày 01/10/2026', evidence: 'Quyết định số 214/QĐ-UBND của xã' },
  },
]

export async function seedCorrections({ byName, invented }: Register, until: Date): Promise<void> {
  const before = setClock(null)
  try {
    for (const { place, daysAgo, asked: what, declined } of asked) {
      const somebody = found(invented.find((one) => one.agency === agency && one.place === place))
      setClock(() => minutesAfter(until, -daysAgo * day))
      const id = await askCorrection(found(await personById(somebody.id)), what, correctionLetter)
      if (declined) {
        setClock(() => minutesAfter(until, (3 - daysAgo) * day))
        await declineCorrection(byName.nhansu, id, declined, correctionLetter)
      }
      for (const letter of await takeLetters()) await noteSent(letter) // they went out then
    }
  } finally {
    setClock(before)
  }
}
