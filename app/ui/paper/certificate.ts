/** The paper of a completion: A4 landscape, drawn from its frozen document alone, so that the same document gives the same bytes. */
import PDFDocument from 'pdfkit'
import { encode } from 'uqr'
import type { PaperDocument } from '#db/schema/index.ts'
import { dateOf, officialDate } from '#app/text/dates.ts'
import { t, withLocale } from '#app/text/words.ts'
import { fit, type Room } from './fitting.ts'
import { type Font, fonts } from './fonts.ts'
import { drawMark, ridges } from './mark.ts'

const page = { width: 841.89, height: 595.28, margin: 30 }
const ink = '#1d2733'
const slate = '#27496a'
const pink = '#b8325f'
const grey = '#51606f'

type Sheet = PDFKit.PDFDocument
type Area = { x: number; y: number; width: number }

/** `address` is where the QR code leads. Always in Vietnamese, whoever asks. */
export function drawCertificate(paper: PaperDocument, address: string): Promise<Uint8Array> {
  return withLocale('vi', () => {
    const issued = new Date(`${paper.issuedOn}T00:00:00+07:00`)
    const sheet = new PDFDocument({
      size: 'A4',
      layout: 'landscape',
      margin: 0,
      lang: 'vi-VN',
      tagged: true,
      displayTitle: true,
      pdfVersion: '1.7',
      info: {
        Title: `${paper.title} – ${clean(paper.personName)}`,
        Author: paper.issuerName,
        Subject: paper.courseTitle,
        CreationDate: issued,
        ModDate: issued,
        Producer: 'Tập Huấn',
        Creator: 'Tập Huấn',
      },
    })
    for (const [name, file] of Object.entries(fonts)) sheet.registerFont(name, file())
    const bytes = collected(sheet)
    drawGround(sheet)
    const text = sheet.struct('Document')
    sheet.addStructure(text)
    text.add(
      sheet.struct('Sect', {}, [() => drawHead(sheet, paper), () => drawMiddle(sheet, paper), () => drawFoot(sheet, paper, address)]),
    )
    text.end()
    sheet.end()
    return bytes
  })
}

function drawGround(sheet: Sheet) {
  const { width, height, margin } = page
  sheet.markContent('Artifact', { type: 'Layout' })
  sheet
    .save()
    .rect(margin, margin, width - 2 * margin, height - 2 * margin)
    .clip()
  sheet
    .save()
    .translate(margin, height - margin - 150)
    .scale((width - 2 * margin) / 400, 150 / 110)
  sheet.path(ridges.far).fillOpacity(1).fill('#f2f5f9')
  sheet.path(ridges.near).fill('#e9eef4').restore().restore()
  sheet
    .lineWidth(2.4)
    .strokeColor(slate)
    .rect(margin - 8, margin - 8, width - 2 * margin + 16, height - 2 * margin + 16)
    .stroke()
  sheet
    .lineWidth(0.6)
    .strokeColor(pink)
    .rect(margin - 3, margin - 3, width - 2 * margin + 6, height - 2 * margin + 6)
    .stroke()
  drawMark(sheet, width / 2 - 25, 40, 50)
  sheet.endMarkedContent()
}

function drawHead(sheet: Sheet, paper: PaperDocument) {
  const left = { x: 46, y: 50, width: 300 }
  const right = { x: page.width - 346, y: 50, width: 300 }
  const superior = paper.issuerSuperior
    ? put(sheet, upper(paper.issuerSuperior), left, { font: 'serif', size: 12, least: 8, lines: 2 })
    : left.y
  const issuer = put(sheet, upper(paper.issuerName), { ...left, y: superior }, { font: 'serifStrong', size: 12.5, least: 8, lines: 3 })
  rule(sheet, left.x + left.width / 2, issuer + 3, 90)
  const nation = put(sheet, t('paper.nation'), right, { font: 'serifStrong', size: 12, least: 9, lines: 1 })
  const motto = put(sheet, t('paper.motto'), { ...right, y: nation }, { font: 'serifStrong', size: 13, least: 9, lines: 1 })
  rule(sheet, right.x + right.width / 2, motto + 3, 150)
}

function drawMiddle(sheet: Sheet, paper: PaperDocument) {
  const across = (y: number): Area => ({ x: 90, y, width: page.width - 180 })
  let y = put(sheet, upper(paper.title), across(132), { font: 'heading', size: 25, least: 14, lines: 1 }, slate)
  y = put(sheet, t('paper.confirms'), across(y + 14), { font: 'text', size: 12.5, least: 10, lines: 1 }, grey)
  y = putName(sheet, clean(paper.personName), across(y + 4))
  y = put(sheet, [clean(paper.position), clean(paper.agencyName)].filter(Boolean).join(', '), across(y + 2), {
    font: 'text',
    size: 14,
    least: 8,
    lines: 2,
  })
  y = put(
    sheet,
    t(paper.courses ? 'paper.completedProgramme' : 'paper.completed'),
    across(y + 10),
    { font: 'text', size: 12.5, least: 10, lines: 1 },
    grey,
  )
  y = put(sheet, clean(paper.courseTitle), across(y + 4), { font: 'strong', size: 20, least: 9, lines: 2 }, slate)
  y = put(sheet, factsOf(paper), across(y + 8), { font: 'text', size: 12.5, least: 8, lines: 1 })
  if (!paper.optionalCourses) return
  const optional = t('paper.optionalCourses', { courses: clean(paper.optionalCourses.join('; ')) })
  put(sheet, optional, across(y + 6), { font: 'text', size: 10.5, least: 7, lines: 2 }, grey)
}

/** On one line as long as it can be read from afar; a very long name stands on two. */
function putName(sheet: Sheet, name: string, area: Area): number {
  const oneLine = { font: 'heading', size: 34, least: 24, lines: 1 } as const
  const isShort = fit(sheet, name, { ...oneLine, width: area.width }).lines[0] === name
  return put(sheet, name, area, isShort ? oneLine : { font: 'heading', size: 24, least: 12, lines: 2 }, pink)
}

function drawFoot(sheet: Sheet, paper: PaperDocument, address: string) {
  const top = 436
  drawQr(sheet, address, { x: 52, y: top, width: 92 })
  const beside = (y: number): Area => ({ x: 154, y, width: 320 })
  let y = put(
    sheet,
    t('paper.registerNumber', { number: paper.registerNumber }),
    beside(top),
    { font: 'strong', size: 11.5, least: 8, lines: 1 },
    ink,
    'left',
  )
  y = put(sheet, t('paper.serial', { number: paper.serial }), beside(y), { font: 'strong', size: 11.5, least: 8, lines: 1 }, ink, 'left')
  y = put(sheet, t('paper.check'), beside(y + 6), { font: 'text', size: 9.5, least: 8, lines: 2 }, grey, 'left')
  y = put(sheet, address.replace(/^https?:\/\//, ''), beside(y), { font: 'text', size: 9.5, least: 5, lines: 2 }, ink, 'left')
  put(
    sheet,
    t(paper.courses ? 'paper.programmeVersion' : 'paper.version', { number: paper.versionNumber, hash: paper.versionHash.slice(0, 12) }),
    beside(y),
    { font: 'text', size: 8.5, least: 6, lines: 1 },
    grey,
    'left',
  )
  const right = (line: number): Area => ({ x: page.width - 346, y: line, width: 300 })
  y = put(sheet, `${paper.place}, ${officialDate(paper.issuedOn)}`, right(top), { font: 'serifSlanted', size: 13, least: 9, lines: 1 })
  y = put(sheet, upper(paper.issuerName), right(y + 2), { font: 'serifStrong', size: 12.5, least: 8, lines: 3 })
  put(sheet, t('paper.electronic'), right(y + 14), { font: 'text', size: 10, least: 8, lines: 2 }, grey)
}

function factsOf(paper: PaperDocument): string {
  const { startedOn, completedOn, periods, right, total } = paper
  const result = right !== null && total !== null ? t('paper.result', { right, total }) : t('paper.resultPlain')
  return [
    t('paper.period', { from: dateOf(startedOn), to: dateOf(completedOn) }),
    paper.courses ? t('paper.programmeLength', { courses: paper.courses, periods }) : t('paper.length', { periods }),
    result,
  ].join('   ·   ')
}

/** Sets the text in its room; answers the y below it. */
function put(
  sheet: Sheet,
  text: string,
  { x, y, width }: Area,
  room: Omit<Room, 'width'>,
  colour = ink,
  align: 'center' | 'left' = 'center',
): number {
  const { lines, size } = fit(sheet, text, { ...room, width })
  const height = size * lineHeight[room.font]
  sheet.font(room.font).fontSize(size).fillColor(colour)
  for (const [index, line] of lines.entries()) {
    const start = align === 'center' ? x + (width - sheet.widthOfString(line)) / 2 : x
    sheet.text(line, start, y + index * height, { lineBreak: false })
  }
  return y + lines.length * height
}

const lineHeight: Record<Font, number> = { text: 1.4, strong: 1.4, heading: 1.32, serif: 1.2, serifStrong: 1.2, serifSlanted: 1.2 }

function rule(sheet: Sheet, centre: number, y: number, width: number) {
  sheet
    .lineWidth(0.8)
    .strokeColor(ink)
    .moveTo(centre - width / 2, y)
    .lineTo(centre + width / 2, y)
    .stroke()
}

function drawQr(sheet: Sheet, address: string, { x, y, width }: Area) {
  const { data, size } = encode(address, { ecc: 'M', border: 2 })
  const side = width / size
  sheet.rect(x, y, width, width).fill('#ffffff')
  for (const [row, cells] of data.entries()) {
    for (const [column, dark] of cells.entries()) if (dark) sheet.rect(x + column * side, y + row * side, side + 0.05, side + 0.05)
  }
  sheet.fill('#000000')
}

/** Control and direction signs out: they could make a name read as another. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function upper(text: string): string {
  return clean(text).toLocaleUpperCase('vi')
}

function collected(sheet: Sheet): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    sheet.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    sheet.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    sheet.on('error', reject)
  })
}
