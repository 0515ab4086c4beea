/** How the cells of our spreadsheets look: each look is a line of the file's table of formats, in this order. */

export const looks = ['plain', 'title', 'label', 'cell', 'text', 'share', 'day'] as const
export type Look = (typeof looks)[number]

const formats = { none: 0, text: 49, share: 164, day: 165 }
const fonts = ['<sz val="12"/>', '<b/><sz val="14"/>', '<b/><sz val="12"/>']
const fills = [
  '<patternFill patternType="none"/>',
  '<patternFill patternType="gray125"/>', // Excel wants these two first
  '<patternFill patternType="solid"><fgColor rgb="FFE8EEF5"/><bgColor indexed="64"/></patternFill>',
]
const borders = [
  '<left/><right/><top/><bottom/><diagonal/>',
  `${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color auto="1"/></${side}>`).join('')}<diagonal/>`,
]

const table: Record<Look, string> = {
  plain: look({}),
  title: look({ font: 1 }),
  label: look({ font: 2, fill: 2, border: 1 }, '<alignment vertical="center" wrapText="1"/>'),
  cell: look({ border: 1 }),
  text: look({ border: 1, format: formats.text }),
  share: look({ border: 1, format: formats.share }),
  day: look({ border: 1, format: formats.day }),
}

/** What stands in `styleSheet`. */
export const stylesXml = [
  `<numFmts count="2"><numFmt numFmtId="${formats.share}" formatCode="0.0%"/><numFmt numFmtId="${formats.day}" formatCode="dd/mm/yyyy"/></numFmts>`,
  listed(
    'fonts',
    fonts.map((size) => `<font>${size}<color theme="1"/><name val="Times New Roman"/><family val="1"/></font>`),
  ),
  listed(
    'fills',
    fills.map((fill) => `<fill>${fill}</fill>`),
  ),
  listed(
    'borders',
    borders.map((border) => `<border>${border}</border>`),
  ),
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  listed(
    'cellXfs',
    looks.map((name) => table[name]),
  ),
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
].join('')

function look({ format = formats.none, font = 0, fill = 0, border = 0 }, alignment = ''): string {
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"'
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ${applied}>${alignment}</xf>`
}

function listed(name: string, items: string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`
}
