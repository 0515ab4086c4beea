/** An agency in a form is typed as people say it; what is not clear is asked about, and nothing is lost. */
import { and, desc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { agencyNames, people, postings } from '#db/schema/index.ts'
import { cast } from '#tests/cast.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

const moved = { position: 'Chuyên viên', from: '01/11/2026' }

async function transferTo(agency: string, staffCode = 'LS1102') {
  const [person] = await db.select({ id: people.id }).from(people).where(eq(people.staffCode, staffCode))
  const { id } = found(person)
  return { id, answer: await visit(`/hr/people/${id}/transfer`, { as: cast.quantri, form: { ...moved, agency } }) }
}

async function placeOf(personId: string): Promise<string> {
  const [last] = await db
    .select({ name: agencyNames.name })
    .from(postings)
    .innerJoin(agencyNames, eq(agencyNames.agencyId, postings.agencyId))
    .where(and(eq(postings.personId, personId), eq(postings.kind, 'main')))
    .orderBy(desc(postings.from), desc(agencyNames.from))
    .limit(1)
  return found(last).name
}

describe('An agency that is typed', () => {
  test('is found without marks', async () => {
    const { id, answer } = await transferTo('so noi vu')
    expect(answer.status).toBe(303)
    expect(await placeOf(id)).toBe('Sở Nội vụ')
  })

  test('may be called by a code, or by the id of a list', async () => {
    expect((await transferTo('05986', 'LS1103')).answer.status).toBe(303)
    const commune = found(await agencyByKey(cast.hocvien.agency))
    const { id, answer } = await transferTo(commune.id, 'LS1104')
    expect(answer.status).toBe(303)
    expect(await placeOf(id)).toBe(commune.name)
  })

  test('that leads nowhere comes back with what was typed and what comes near', async () => {
    const { answer } = await transferTo('sở nội vự lạng giang')
    const body = await answer.text()
    expect(answer.status).toBe(422)
    expect(body).toContain('value="sở nội vự lạng giang"')
    expect(body).toContain('value="Chuyên viên"')
    expect((await transferTo('')).answer.status).toBe(422)
  })

  test('outside one’s scope is said to be so', async () => {
    const before = await db.$count(people)
    const form = { fullName: 'Lý Thị Xa', staffCode: 'XA0001', type: 'congChuc', agency: 'xa that khe', ...moved }
    const answer = await visit('/hr/people/new', { as: cast.nhansu2, form })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('nằm ngoài phạm vi')
    expect(await db.$count(people)).toBe(before)
  })

  test('is offered by name where the list is long, and needs no script', async () => {
    const { id } = await transferTo('so noi vu')
    const body = await (await visit(`/hr/people/${id}/transfer`, { as: cast.quantri })).text()
    expect(body).toMatch(/<input[^>]*list="f-agency-names"[^>]*value="Sở Nội vụ"|<input[^>]*value="Sở Nội vụ"[^>]*list="f-agency-names"/)
    expect(body).toMatch(/<datalist id="f-agency-names">.*<option value="Xã Chi Lăng">/)
  })
})
