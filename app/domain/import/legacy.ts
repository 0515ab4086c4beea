/** Text typed in fonts of before Unicode, TCVN3 (`.VnTime`) and VNI-Windows: recognised by whether it makes Vietnamese, converted never silently. */
export type Legacy = 'tcvn3' | 'vni'

const vowels = 'aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ'.replaceAll(' ', '')

/** By the order of `vowels`. */
const tcvn3Signs = 'aµ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËeÌÐÎÏÑªÒÕÓÔÖi×ÝØÜÞoßãáâä«åèæçé¬êíëìîuïóñòô\u00adõøö÷ùyúýûüþ'
const tcvn3More = { '¡': 'Ă', '¢': 'Â', '£': 'Ê', '¤': 'Ô', '¥': 'Ơ', '¦': 'Ư', '§': 'Đ', '®': 'đ' }
const tcvn3 = new Map([
  ...[...tcvn3Signs].flatMap((sign, place): [string, string][] => (/[a-z]/.test(sign) ? [] : [[sign, vowels[place] ?? sign]])),
  ...Object.entries(tcvn3More),
])

const marksOfA = {
  ù: 'á',
  ø: 'à',
  û: 'ả',
  õ: 'ã',
  ï: 'ạ',
  â: 'â',
  á: 'ấ',
  à: 'ầ',
  å: 'ẩ',
  ã: 'ẫ',
  ä: 'ậ',
  ê: 'ă',
  é: 'ắ',
  è: 'ằ',
  ú: 'ẳ',
  ü: 'ẵ',
  ë: 'ặ',
}
const marksOfE = { ù: 'é', ø: 'è', û: 'ẻ', õ: 'ẽ', ï: 'ẹ', â: 'ê', á: 'ế', à: 'ề', å: 'ể', ã: 'ễ', ä: 'ệ' }
const marksOfO = { ù: 'ó', ø: 'ò', û: 'ỏ', õ: 'õ', ï: 'ọ', â: 'ô', á: 'ố', à: 'ồ', å: 'ổ', ã: 'ỗ', ä: 'ộ' }
const marksOfU = { ù: 'ú', ø: 'ù', û: 'ủ', õ: 'ũ', ï: 'ụ' }
const marksOfY = { ù: 'ý', ø: 'ỳ', û: 'ỷ', õ: 'ỹ' }
const marksOfHorned = { ô: { ù: 'ớ', ø: 'ờ', û: 'ở', õ: 'ỡ', ï: 'ợ' }, ö: { ù: 'ứ', ø: 'ừ', û: 'ử', õ: 'ữ', ï: 'ự' } }
const vni: Record<string, Record<string, string>> = { a: marksOfA, e: marksOfE, o: marksOfO, u: marksOfU, y: marksOfY, ...marksOfHorned }
const vniAlone: Record<string, string> = { ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', í: 'í', ì: 'ì' }

/** The text in Unicode. What is Unicode already stays as it is. */
export function unlegacy(text: string, font: Legacy): string {
  const composed = text.normalize('NFC')
  if (/[\u0100-\u017f\u01a0-\u01b0\u1ea0-\u1eff]/.test(composed)) return composed
  return (font === 'tcvn3' ? withLostHorn(fromTcvn3(composed)) : fromVni(composed)).normalize('NFC')
}

/** Its ư is a soft hyphen, which many programs drop: no syllable ends in ơng or ơc, only in ương and ước. */
function withLostHorn(text: string): string {
  return text.replace(/(?<![ưƯ])([ơờớởỡợ])(ng|c)(?!\p{L})/gu, 'ư$1$2').replace(/(?<![ưƯ])([ƠỜỚỞỠỢ])(NG|C)(?!\p{L})/gu, 'Ư$1$2')
}

/** Its capitals carry no tones: a font of capitals shows the small ones large. Half a word of capitals is one. */
function fromTcvn3(text: string): string {
  return text.replace(/\S+/g, (word) => {
    const plain = [...word].map((sign) => tcvn3.get(sign) ?? sign).join('')
    return /^\P{Ll}+$/u.test(word.replace(/[^A-Za-z]/g, '')) && /[A-Z]{2}/.test(word) ? plain.toUpperCase() : plain
  })
}

function fromVni(text: string): string {
  return text.replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ñôöæóòîíì]/giu, (signs: string, letter?: string, mark?: string) => {
    const small = signs.toLowerCase()
    const made = letter && mark ? vni[letter.toLowerCase()]?.[mark.toLowerCase()] : vniAlone[small]
    if (!made) return letter && mark ? (vniAlone[letter.toLowerCase()] ?? letter) + mark : signs
    return signs[0] === small[0] ? made : made.toUpperCase()
  })
}

/** The font a column is typed in; null where it reads as Vietnamese as it is. */
export function legacyOf(texts: Iterable<string>): Legacy | null {
  const sample = [...texts].slice(0, 2000).join(' ')
  const odd = oddWords(sample)
  if (odd === 0) return null
  const ways = (['tcvn3', 'vni'] satisfies Legacy[]).map((font) => ({ font, odd: oddWords(unlegacyWords(sample, font)) }))
  const best = ways.reduce((one, other) => (other.odd < one.odd ? other : one))
  return best.odd * 4 <= odd ? best.font : null
}

function unlegacyWords(text: string, font: Legacy): string {
  return text.replace(/\S+/g, (word) => unlegacy(word, font))
}

const syllable = /^(ngh|ng|nh|gh|gi|kh|th|tr|ch|ph|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(ng|nh|ch|[cmnpt])?$/

/** How many words with other letters than English ones no Vietnamese syllable has. */
export function oddWords(text: string): number {
  const words = text.split(/[\s.,;:()/"'–-]+/).filter((word) => /[^\u0000-\u007f]/.test(word))
  return words.filter((word) => !syllable.test(withoutTone(word.toLowerCase()))).length
}

function withoutTone(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300\u0309\u0303\u0301\u0323]/, '')
    .normalize('NFC')
}
