/** The columns we know, and what HR calls them. Folded: without marks, in small letters. */
import { fold } from '#app/domain/folding.ts'

export const fields = [
  'order',
  'fullName',
  'familyName',
  'givenName',
  'staffCode',
  'citizenId',
  'birthDate',
  'birthMale',
  'birthFemale',
  'sex',
  'female',
  'type',
  'agency',
  'unit',
  'position',
  'title',
  'grade',
  'job',
  'email',
  'phone',
] as const

export type Field = (typeof fields)[number]

const partial = ['order', 'familyName', 'givenName', 'birthMale', 'birthFemale', 'female'] as const
export type WholeField = Exclude<Field, (typeof partial)[number]>

/** Each says one thing of somebody, whole. */
export const wholeFields = fields.filter((field): field is WholeField => !partial.some((part) => part === field))

/** A column's place, by what it holds. */
export type Columns = Partial<Record<Field, number>>

const names: Record<Field, string> = {
  order: 'tt | stt | so tt | so thu tu | thu tu | no',
  fullName:
    'ho va ten | ho ten | ho va ten cbccvc | ho ten cbccvc | ho va ten can bo | ho ten can bo | ho va ten cong chuc | ' +
    'ho ten khai sinh | ho va ten khai sinh | ho dem va ten | ho ten day du | ten can bo | full name | name',
  familyName: 'ho dem | ho va dem | ho va ten dem | ho ten dem | ho lot | ho va chu dem | ho chu dem | ho va ten ho dem | ho',
  givenName: 'ten | ten goi | ho va ten ten',
  staffCode:
    'ma can bo | ma cb | ma cbccvc | ma so cbccvc | so hieu cong chuc | so hieu cbccvc | so hieu | ma so | ma nhan vien | ' +
    'ma nv | ma so can bo | ma cong chuc | ma vien chuc | ma so vien chuc | ma dinh danh can bo | so hieu cb ccvc | ' +
    'staff code',
  citizenId:
    'so cccd | cccd | can cuoc cong dan | so can cuoc cong dan | so can cuoc | can cuoc | so dinh danh ca nhan | ' +
    'dinh danh ca nhan | so dinh danh | cmnd | so cmnd | cmnd cccd | so cmnd cccd | cccd cmnd | so cccd cmnd | so cmnd/cccd | ' +
    'cmnd/cccd | so cccd/cmnd | cccd/cmnd | ma dinh danh | sddcn | citizen id',
  birthDate:
    'ngay sinh | ngay thang nam sinh | nam sinh | sinh ngay | ngay thang sinh | ntns | ns | ngay/thang/nam sinh | birth date | ' +
    'date of birth',
  birthMale: 'ngay thang nam sinh nam | ngay sinh nam | nam sinh nam | sinh ngay nam | ngay thang sinh nam',
  birthFemale: 'ngay thang nam sinh nu | ngay sinh nu | nam sinh nu | sinh ngay nu | ngay thang sinh nu',
  sex: 'gioi tinh | gt | nam/nu | nam nu | phai | sex | gender',
  female: 'nu | gioi tinh nu | la nu',
  type: 'loai can bo | doi tuong | loai | phan loai | loai cbccvc | doi tuong cbccvc | phan loai cbccvc | cbccvc | type',
  agency:
    'co quan | don vi | co quan don vi | don vi cong tac | noi cong tac | co quan cong tac | ten don vi | ten co quan | ' +
    'co quan/don vi | don vi/co quan | co quan don vi cong tac | don vi dang cong tac | noi lam viec | agency',
  unit:
    'phong ban | phong | phong/ban | bo phan | phong chuyen mon | phong ban don vi truc thuoc | phong ban bo phan | to | ' +
    'khoa/phong | unit',
  position:
    'chuc vu | chuc vu hien tai | chuc vu chuc danh | chuc vu/chuc danh | chuc vu dang dam nhiem | chuc vu cong tac | ' +
    'chuc vu chinh quyen | chuc vu hoac chuc danh | chuc vu cong viec dang dam nhiem | position',
  title: 'chuc danh | chuc danh nghe nghiep | title',
  grade: 'ngach | ngach cong chuc | ma ngach | ten ngach | ngach/hang | hang | ngach cong chuc vien chuc | ma ngach/hang | grade',
  job: 'vi tri viec lam | vtvl | cong viec | nhiem vu duoc giao | vi tri cong tac | job',
  email: 'email | e-mail | thu dien tu | dia chi email | thu dien tu cong vu | email cong vu | hop thu',
  phone:
    'so dien thoai | dien thoai | sdt | so dt | dt | dtdd | dien thoai di dong | so dien thoai di dong | di dong | so dtdd | ' +
    'phone | mobile',
}

const known = new Map(fields.flatMap((field) => names[field].split(' | ').map((name): [string, Field] => [name, field])))

/** What a heading names; null where we do not know it. */
export function fieldOf(heading: string): Field | null {
  const folded = plainOf(heading)
  return known.get(folded) ?? known.get(folded.replace(/\s+(hien nay|nay|\d+)$/, '')) ?? null
}

/** What stands in brackets or after a star is a hint: "Ngày sinh (dd/mm/yyyy) *". */
function plainOf(heading: string): string {
  const plain = fold(heading.replace(/\([^)]*\)|\[[^\]]*\]|[*:]/g, ' '))
  return plain
    .replace(/[._]/g, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s*-\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

export function isField(name: string): name is Field {
  return fields.some((field) => field === name)
}
