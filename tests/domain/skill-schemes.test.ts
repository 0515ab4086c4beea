import { expect, test } from 'vitest'
import { compileScheme, isWithin } from '#app/domain/skill/schemes.ts'
import { coursesTeaching, questionsAsking, teachingNow } from '#app/domain/skill/teaching.ts'
import { knownSkills, schemeFaults, schemes, skillName } from '#app/web/skills.ts'
import { actor } from '#tests/cast.ts'

const head = '---\ncode: IU\ntitle: Chuẩn | Standard\ndocument: Thông tư số 03/2014/TT-BTTTT\nfrom: 2014-04-28\n---\n'

function scheme(body: string, front = head) {
  const { scheme: made, faults } = compileScheme({ path: 'thu.md', bytes: new TextEncoder().encode(front + body) })
  return { made, faults: faults.map(({ file, line, code }) => `${file}:${line} ${code}`) }
}

test('an item has a code, a name in two languages, and a mark where nobody has held it against the document', () => {
  const { made, faults } = scheme('- IU06: Sử dụng Internet | Using the Internet\n- IU06.2: Trình duyệt {?}\n')
  expect(faults).toEqual([])
  expect(made?.skills).toEqual([
    { code: 'IU06', name: { vi: 'Sử dụng Internet', en: 'Using the Internet' }, verified: true },
    { code: 'IU06.2', name: { vi: 'Trình duyệt', en: 'Trình duyệt' }, verified: false },
  ])
})

test.each([
  ['skillLine', '- IU06: Internet\n* IU07 Văn bản\n', head, 8],
  ['skillOfOther', '- NQ398.1: Chuyển đổi số\n- IU01: Hiểu biết\n', head, 7],
  ['duplicateSkill', '- IU06: Internet\n- IU06: Internet\n', head, 8],
  ['noSkills', '\n', head, 7],
  ['missingKey', '- IU06: Internet\n', head.replace('from: 2014-04-28\n', ''), 1],
  ['wrongValue', '- IU06: Internet\n', head.replace('2014-04-28', '28/4/2014'), 5],
])('%s is told with its line', (code, body, front, line) => {
  expect(scheme(body, front).faults).toEqual([`thu.md:${line} ${code}`])
})

test('what is sound in a scheme counts, whatever else is wrong with it', () => {
  expect(scheme('- IU06: Internet\nchữ\n').made?.skills.map(({ code }) => code)).toEqual(['IU06'])
})

test('IU06.2 lies within IU06, not within IU0 or IU06.20', () => {
  expect(['IU06', 'IU06.2'].map((above) => isWithin('IU06.2', above))).toEqual([true, true])
  expect(['IU0', 'IU06.20', 'IU06.2.1'].map((above) => isWithin('IU06.2', above))).toEqual([false, false, false])
})

test('the schemes that ship have no fault, and every code is of one scheme', () => {
  expect(schemeFaults).toEqual([])
  expect(schemes.map(({ code }) => code)).toEqual(['NQ398', 'QD757', 'IU'])
  expect(new Set(knownSkills).size).toBe(knownSkills.length)
  expect(schemes[0]?.skills).toHaveLength(26)
  expect(skillName('NQ398.14')).toBe('Danh tính số')
})

test('a scheme tells which courses teach an item or one below it, and how much is asked about it', async () => {
  const teaching = await teachingNow(await actor('giangvien'))
  const slugs = coursesTeaching(teaching, 'IU04').map(({ slug }) => slug)
  expect(slugs).toContain('bang-tinh-cong-viec-hanh-chinh')
  expect(coursesTeaching(teaching, 'IU10')).toEqual([])
  const below = ['IU04.1', 'IU04.2', 'IU04.3', 'IU04.4', 'IU04.5', 'IU04.6', 'IU04.7', 'IU04.8']
  expect(questionsAsking(teaching, 'IU04')).toBe(below.reduce((sum, code) => sum + questionsAsking(teaching, code), 0))
  expect(questionsAsking(teaching, 'IU10')).toBe(0)
})

test('who neither teaches nor plans is not told', async () => {
  await expect(teachingNow(await actor('hocvien'))).rejects.toThrow('skill.see')
})
