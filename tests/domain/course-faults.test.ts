import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compiled, quizText } from '#tests/courses.ts'

type Files = Record<string, string | Uint8Array>

const course = '---\ntitle: Khóa thử\nsummary: Một khóa để thử\nperiods: 2\nissuer: so-noi-vu\n---\n'
const sound: Files = { 'course.md': course, '01-bai.md': lesson('Nội dung.'), '02-thi.quiz.md': quizText() }

/** The body begins on line 4. */
function lesson(body: string): string {
  return `---\ntitle: Bài một\n---\n${body}\n`
}

/** The question begins on line 5. */
function quiz(question: string, head = 'kind: practice'): string {
  return `---\ntitle: Thi\n${head}\n---\n${question}\n`
}

const options = '- [x] Một\n  > Đúng.\n- [ ] Hai\n  > Sai.'
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

function inLesson(body: string, others: Files = {}): Files {
  return { ...sound, '01-bai.md': lesson(body), ...others }
}

function inQuiz(question: string, head?: string): Files {
  return { ...sound, '02-thi.quiz.md': quiz(question, head) }
}

function inCourse(line: string, instead = ''): Files {
  return { ...sound, 'course.md': instead ? course.replace(line, instead) : course.replace('issuer', `${line}\nissuer`) }
}

/** What an author may get wrong, with the line on which it is told: that, and nothing else. */
const cases: Record<string, [Files, string][]> = {
  afterExplanation: [[inQuiz(`## Câu? {#a}\n${options}\n  Thêm.`), '02-thi.quiz.md:10']],
  allCorrect: [[inQuiz(`## Câu? {#a}\n${options.replaceAll('[ ]', '[x]')}`), '02-thi.quiz.md:5']],
  badAttribute: [[inQuiz(`## Câu? {#a mức=1}\n${options}`), '02-thi.quiz.md:5']],
  badFileName: [[{ ...sound, 'Bài.md': lesson('Chữ.') }, 'Bài.md:1']],
  badSkill: [[inQuiz(`## Câu? {#a skill=iu}\n${options}`), '02-thi.quiz.md:5']],
  beforeFirstQuestion: [[inQuiz(`Chữ.\n\n## Câu? {#a}\n${options}`), '02-thi.quiz.md:5']],
  brokenAnchor: [
    [inLesson('Chữ.\n\n## Mục\n\nChữ, [có](#muc) và\n[không](#khong)'), '01-bai.md:9'],
    [inLesson('- một\n- [hai](02-thi.quiz.md#a)'), '01-bai.md:5'],
  ],
  brokenLink: [
    [inLesson('> một\n> hai [ba](files/khong-co.xlsx)'), '01-bai.md:5'],
    [inQuiz(`## Câu? {#a}\n\nLời dẫn\n[a](b.md)\n\n${options}`), '02-thi.quiz.md:8'],
    [inQuiz(`## Câu? {#a}\n- [x] Một\n  > Đúng.\n  >\n  > Xem [a](b.md).\n- [ ] Hai\n  > Sai.`), '02-thi.quiz.md:9'],
  ],
  downloadType: [[{ ...sound, 'files/a.exe': 'MZ' }, 'files/a.exe:1']],
  drawTooLarge: [[inQuiz(`## Câu? {#a}\n${options}`, 'kind: exam\ndraw: 2'), '02-thi.quiz.md:4']],
  drawTooLargeAtLevel: [[inQuiz(`## Câu? {#a}\n${options}`, 'kind: exam\ndraw: {co-ban: 1, trung-cap: 1}'), '02-thi.quiz.md:4']],
  duplicateId: [[inQuiz(`## Câu? {#a}\n${options}\n\n## Câu hai? {#a}\n${options}`), '02-thi.quiz.md:11']],
  duplicateKey: [[inCourse('title: Nữa'), 'course.md:5']],
  duplicateName: [[{ ...sound, '03-bai.md': lesson('Chữ.') }, '03-bai.md:1']],
  duplicateNumber: [[{ ...sound, '02-bai-hai.md': lesson('Chữ.') }, '02-thi.quiz.md:1']],
  duplicateOption: [[inQuiz(`## Câu? {#a}\n${options.replace('Hai', 'Một')}`), '02-thi.quiz.md:8']],
  eachInExam: [[inQuiz(`## Câu? {#a}\n${options}`, 'kind: exam\nfeedback: each'), '02-thi.quiz.md:4']],
  emptyLink: [[inLesson('Chữ\n[](https://a.vn)'), '01-bai.md:5']],
  emptyModule: [[inLesson(''), '01-bai.md:4']],
  emptyOption: [[inQuiz('## Câu? {#a}\n- [x] Một\n  > Đúng.\n- [ ] \n  > Sai.'), '02-thi.quiz.md:8']],
  fileTooLarge: [[{ ...sound, 'files/a.csv': new Uint8Array(10 * 1024 * 1024 + 1) }, 'files/a.csv:1']],
  hugeImage: [[inLesson('![a](images/a.svg)', { 'images/a.svg': svg('', '9000') }), 'images/a.svg:1']],
  imageType: [[{ ...sound, 'images/a.bmp': 'BM' }, 'images/a.bmp:1']],
  imageUnreadable: [[inLesson('Chữ.', { 'images/a.png': png.subarray(0, 12) }), 'images/a.png:1']],
  linkScheme: [
    [inLesson('Chữ [a](http://a.vn)'), '01-bai.md:4'],
    [inLesson('Chữ\n\n[a](javascript:alert)'), '01-bai.md:6'],
    [inLesson('|a|\n|-|\n|b|\n|[a](//a.vn)|'), '01-bai.md:7'],
  ],
  longBlock: [[inLesson(`Chữ.\n\n${'a\n'.repeat(300)}`), '01-bai.md:6']],
  longFrontMatter: [[{ ...sound, 'course.md': course.replace('---\n', `---\n${'# chữ\n'.repeat(90)}`) }, 'course.md:1']],
  longLine: [[inLesson(`Chữ.\n${'chữ '.repeat(2000)}`), '01-bai.md:5']],
  longQuestion: [[inQuiz(`## ${'Câu '.repeat(400)}? {#a}\n${options}`), '02-thi.quiz.md:5']],
  manyDefinitions: [[inLesson(Array.from({ length: 101 }, (_, index) => `[a${index}]: https://a.vn\n`).join('\n')), '01-bai.md:204']],
  manyHeadings: [[inLesson('## Mục\n\nChữ.\n\n'.repeat(101)), '01-bai.md:404']],
  manyLines: [[inLesson('\n'.repeat(2001)), '01-bai.md:2004']],
  manyMarks: [[inLesson(`Chữ.\n\n${'**a** '.repeat(90)}\n${'**a** '.repeat(20)}`), '01-bai.md:7']],
  manyOptions: [
    [inQuiz(`## Câu? {#a}\n${options}\n${Array.from({ length: 9 }, (_, i) => `- [ ] ${i}\n  > Sai.`).join('\n')}`), '02-thi.quiz.md:26'],
  ],
  manyQuestions: [
    [inQuiz(Array.from({ length: 301 }, (_, index) => `## Câu ${index} {#a${index}}\n${options}`).join('\n')), '02-thi.quiz.md:1505'],
  ],
  missingAlt: [[inLesson('Chữ.\n\n![](images/a.svg)', { 'images/a.svg': svg() }), '01-bai.md:6']],
  missingId: [[inQuiz(`## Câu?\n${options}`), '02-thi.quiz.md:5']],
  missingImage: [[inLesson('1. một\n2. hai\n\n   ![a](images/a.svg)'), '01-bai.md:7']],
  missingKey: [[inCourse('periods: 2\n', '# không có\n'), 'course.md:1']],
  moreFaults: [],
  noCorrectOption: [[inQuiz(`## Câu? {#a}\n${options.replace('[x]', '[ ]')}`), '02-thi.quiz.md:5']],
  noCourseFile: [[{ '01-bai.md': lesson('Chữ.') }, 'course.md:1']],
  noExplanation: [[inQuiz(`## Câu? {#a}\n${options.replace('  > Sai.', '')}`), '02-thi.quiz.md:8']],
  noFrontMatter: [[{ ...sound, '01-bai.md': 'Chữ.' }, '01-bai.md:1']],
  noModule: [[{ 'course.md': course, '01-thi.quiz.md': quizText() }, 'course.md:1']],
  noQuestionText: [[inQuiz(`## {#a}\n${options}`), '02-thi.quiz.md:5']],
  noQuestions: [[inQuiz(''), '02-thi.quiz.md:5']],
  noSteps: [[inLesson('> [!STEPS]\n> Một rồi hai.'), '01-bai.md:4']],
  notUtf8: [[{ ...sound, '01-bai.md': Buffer.concat([Buffer.from(lesson('Chữ.')), Buffer.from([0xe9])]) }, '01-bai.md:5']],
  numberGap: [[{ ...sound, '04-bai-hai.md': lesson('Chữ.') }, '04-bai-hai.md:1']],
  quizHeading: [[inQuiz(`## Câu? {#a}\n### Mục\n${options}`), '02-thi.quiz.md:6']],
  rawHtml: [[inLesson('Chữ\n<span onclick="a()">chữ</span>'), '01-bai.md:5']],
  badSlug: [],
  secondCourseFile: [[{ ...sound, 'Course.md': course }, 'Course.md:1']],
  strangeFile: [[{ ...sound, 'notes/a.md': 'Chữ' }, 'notes/a.md:1']],
  strayBox: [[inLesson('> một\n> [!NOTE]\n> hai'), '01-bai.md:5']],
  strayText: [[inQuiz(`## Câu? {#a}\n${options}\nThêm.`), '02-thi.quiz.md:10']],
  svgBroken: [[inLesson('![a](images/a.svg)', { 'images/a.svg': svg('<g>\n<rect>\n</g>') }), 'images/a.svg:3']],
  svgPiece: [
    [inLesson('![a](images/a.svg)', { 'images/a.svg': svg('\n<script>a()</script>') }), 'images/a.svg:2'],
    [inLesson('![a](images/a.svg)', { 'images/a.svg': svg('<g\n onload="a()"/>') }), 'images/a.svg:2'],
    [inLesson('![a](images/a.svg)', { 'images/a.svg': svg('<foreignObject/>') }), 'images/a.svg:1'],
    [inLesson('![a](images/a.svg)', { 'images/a.svg': svg('<p xmlns="http://www.w3.org/1999/xhtml"/>') }), 'images/a.svg:1'],
  ],
  svgReference: [
    [inLesson('![a](images/a.svg)', { 'images/a.svg': svg('<image href="https://a.vn/a.png"/>') }), 'images/a.svg:1'],
    [inLesson('![a](images/a.svg)', { 'images/a.svg': svg('<style>@import "a.css"</style>') }), 'images/a.svg:1'],
    [inLesson('![a](images/a.svg)', { 'images/a.svg': svg('<rect fill="url(//a.vn/a)"/>') }), 'images/a.svg:1'],
  ],
  tooDeep: [[inLesson('Chữ.\n\n> > > > > > > a'), '01-bai.md:6']],
  tooFewOptions: [[inQuiz('## Câu? {#a}\n- [x] Một\n  > Đúng.'), '02-thi.quiz.md:5']],
  tooLarge: [[inLesson('chữ\n\n'.repeat(11_000)), '01-bai.md:1']],
  topHeading: [[inLesson('Chữ.\n\nTên bài\n======='), '01-bai.md:6']],
  unclosedFence: [[inLesson('Chữ.\n\n```\nchữ'), '01-bai.md:6']],
  unknownBox: [[inLesson('> [!XYZXYZXYZ]\n> a'), '01-bai.md:4']],
  unknownBoxNear: [[inLesson('> một\n\n> [!TIPS]\n> a'), '01-bai.md:6']],
  unknownSkill: [[inCourse('skills: [QQ999999999.1]'), 'course.md:5']],
  unknownSkillNear: [
    [inCourse('skills: [IU06.2, IU06.29]'), 'course.md:5'],
    [inQuiz(`## Câu? {#a skill=NQ398.44}\n${options}`), '02-thi.quiz.md:5'],
  ],
  unknownKey: [[inCourse('mau-sac: xanh'), 'course.md:5']],
  unknownKeyNear: [[inCourse('titel: Tên'), 'course.md:5']],
  unknownLevel: [[inQuiz(`## Câu? {#a level=cao}\n${options}`), '02-thi.quiz.md:5']],
  unseenLetter: [
    [inLesson('Chữ.\n\nChữ\u0000'), '01-bai.md:6'],
    [inLesson('Chữ.\nChữ\u202e'), '01-bai.md:5'],
  ],
  unusedFile: [[{ ...sound, 'images/a.png': png }, 'images/a.png:1']],
  wideTable: [[inLesson(`Chữ.\n\n${'|a'.repeat(21)}|\n${'|-'.repeat(21)}|`), '01-bai.md:6']],
  wrongContent: [
    [inLesson('![a](images/a.png)', { 'images/a.png': svg() }), 'images/a.png:1'],
    [inLesson('[a](files/a.docx)', { 'files/a.docx': 'chữ' }), 'files/a.docx:1'],
    [inLesson('[a](files/a.csv)', { 'files/a.csv': 'a\u0000' }), 'files/a.csv:1'],
  ],
  wrongValue: [
    [inCourse('so-noi-vu', 'so-noi-vu-2'), 'course.md:5'],
    [inQuiz(`## Câu? {#a}\n${options}`, 'kind: exam\npass: 170%'), '02-thi.quiz.md:4'],
  ],
  yaml: [
    [inCourse('skills: [IU01'), 'course.md:6'],
    [inCourse('level: &a co-ban\nlanguage: *a'), 'course.md:2'],
  ],
}

function svg(inner = '', width = '10'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10">${inner}</svg>`
}

/** A fault about a file that no page uses brings that warning too. */
const besides = new Set(['unusedFile'])

test.each(Object.entries(cases).flatMap(([code, many]) => many.map(([files, where]) => ({ code, files, where }))))(
  '$code is told at $where',
  ({ code, files, where }) => {
    const found = compiled(files).faults.filter((fault) => fault.code === code || !besides.has(fault.code))
    expect(found.map((fault) => `${fault.file}:${fault.line} ${fault.code}`)).toEqual(where.split(' ').map((place) => `${place} ${code}`))
  },
)

test('a course with warnings alone is loaded, one with an error is not', () => {
  expect(compiled({ ...sound, '04-bai-hai.md': lesson('Chữ.') }).course).not.toBeNull()
  expect(compiled({ ...sound, '01-bai.md': lesson('') }).course).toBeNull()
})

test('a folder whose name no address can carry is a fault', () => {
  expect(compiled(sound, 'Khóa học').faults.map(({ code }) => code)).toEqual(['badSlug'])
})

test('of very many faults in a file the first are told, and how many more', () => {
  const { faults } = compiled(inLesson('[a](b)\n\n'.repeat(60)))
  expect(faults).toHaveLength(51)
  expect(faults.at(-1)).toEqual({ severity: 'error', file: '01-bai.md', line: 104, code: 'moreFaults', params: { count: 10 } })
})

/** Told in files of content/skills/: see skill-schemes.test.ts. */
const ofSchemes = ['duplicateSkill', 'noSkills', 'skillLine', 'skillOfOther']

/** And in files of content/programmes/: see programme-compiling.test.ts. */
const ofProgrammes = [
  'courseFaulty',
  'courseTwice',
  'noExamBank',
  'noRequiredCourse',
  'programmeFile',
  'slugTaken',
  'unknownCourse',
  'unknownCourseNear',
]

test('every fault there are words for is one that the compiler finds', () => {
  const words = Object.keys(JSON.parse(readFileSync('content/messages/vi.json', 'utf8')) as object)
  const codes = words.filter((key) => key.startsWith('fault.')).map((key) => key.slice('fault.'.length))
  expect([...Object.keys(cases), ...ofSchemes, ...ofProgrammes].sort()).toEqual(codes.sort())
})
