/** What makes a password too easy: short, common, or made of its owner's own names. Nothing about signs and capitals. */
import { fold } from '#app/domain/folding.ts'
import type { Fault } from '#app/domain/problem.ts'
import { longestPassword } from './passwords.ts'

const shortestPassword = 12

/** `own`: the full name, staff code, mail name and phone of its owner. */
export function weaknessOf(password: string, own: string[] = []): Fault | null {
  const length = [...password.normalize('NFC')].length
  if (length < shortestPassword) return { code: 'account.passwordShort', params: { least: shortestPassword } }
  if (length > longestPassword || password.normalize('NFC').length > longestPassword)
    return { code: 'account.passwordLong', params: { most: longestPassword } }
  const plain = lettersOf(password)
  if (own.map(lettersOf).some((name) => name.length >= 4 && plain.replaceAll(name, '').length < 6 && plain.includes(name)))
    return { code: 'account.passwordOwn' }
  return isCommon(plain, password) ? { code: 'account.passwordCommon' } : null
}

/** Repetitions, runs along the keyboard or the alphabet, and the words everybody thinks of with figures around them. */
function isCommon(plain: string, password: string): boolean {
  if (new Set(password).size < 5) return true
  if (plain.length >= 8 && runs.some((run) => run.includes(plain))) return true
  if (/^\d+$/.test(plain)) return isRunOfFigures(plain)
  const words = [plain, lettersOf(password.replace(/[@4]/g, 'a').replace(/\$/g, 's').replace(/0/g, 'o').replace(/3/g, 'e'))]
  return words.map((word) => word.replace(/^\d+|\d+$/g, '')).some((word) => common.has(word) || common.has(half(word)))
}

function isRunOfFigures(figures: string): boolean {
  return figures.length <= 14 || new Set(figures).size < 6
}

function half(word: string): string {
  const middle = word.length / 2
  return word.slice(0, middle) === word.slice(middle) ? word.slice(0, middle) : word
}

function lettersOf(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, '')
}

const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  'zyxwvutsrqponmlkjihgfedcba',
  'qwertyuiopasdfghjklzxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn',
  'qazwsxedcrfvtgbyhnujm',
  '0123456789'.repeat(3),
  '9876543210'.repeat(3),
]

const common = new Set(
  `password passw0rd p4ssw0rd pass passwd qwerty qwertyuiop qwertyuiopasdfgh asdfgh asdfghjkl zxcvbnm abc abcd abcdef abcxyz iloveyou welcome
  letmein admin administrator root user test changeme default secret monkey dragon master login football princess sunshine superman computer internet
  matkhau matkhaumoi matkhaumanh matkhaucuatoi matkhaulagi khongcomatkhau khongbiet matma dangnhap taikhoan quantri quantrivien nguoidung
  anhyeuem emyeuanh yeuem yeuanh yeuemnhieu anhyeuemnhieu emyeuanhnhieu toiyeuem iuem toiyeuvietnam yeuvietnam vietnam vietnamvodich langson xulang tinhlangson donghoi
  thanhpholangson ubndtinhlangson ubndtinh ubnd ubndxa uybannhandan canbo congchuc vienchuc cancongchucvienchuc taphuan hethongtaphuan
  chinhquyendientu chuyendoiso hanoi saigon hochiminh bachovidai haiphong motcua hanhphuc giadinh conyeu meyeucon bomeyeucon yeucon
  nguyenvana tranvana congviec xinchao chaoban`.split(/\s+/),
)
