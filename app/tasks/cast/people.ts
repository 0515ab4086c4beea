/** The people whom demo and tests know by name. Their staff codes are what they sign in with. */
import type { PersonType, Role, Sex } from '#db/schema/index.ts'

export type CastMember = {
  staffCode: string
  fullName: string
  sex: Sex
  birthDate: string
  citizenId: string
  phone: string
  type: PersonType
  agency: string
  unit: string | null
  position: string
  grade: string | null
  job: string
  leading?: boolean
  role?: { role: Role; agency: string }
}

const office = 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân'

export const cast = {
  hocvien: {
    staffCode: 'hocvien',
    fullName: 'Hoàng Thị Mai Lan',
    sex: 'female',
    birthDate: '1992-03-14',
    citizenId: '020192004417',
    phone: '0950 050 101',
    type: 'congChuc',
    agency: 'xa-that-khe',
    unit: 'Phòng Văn hóa - Xã hội',
    position: 'Chuyên viên',
    grade: '01.003',
    job: 'Chuyên viên về văn hóa, thông tin',
  },
  nhansu: {
    staffCode: 'nhansu',
    fullName: 'Nông Văn Thành',
    sex: 'male',
    birthDate: '1983-11-02',
    citizenId: '020083001926',
    phone: '0950 050 102',
    type: 'congChuc',
    agency: 'xa-that-khe',
    unit: office,
    position: 'Phó Chánh Văn phòng',
    grade: '01.003',
    job: 'Phó Chánh Văn phòng, phụ trách tổ chức cán bộ',
    leading: true,
    role: { role: 'hr', agency: 'xa-that-khe' },
  },
  nhansu2: {
    staffCode: 'nhansu2',
    fullName: 'Vi Thị Hồng Nhung',
    sex: 'female',
    birthDate: '1989-07-25',
    citizenId: '020189003351',
    phone: '0950 050 103',
    type: 'congChuc',
    agency: 'phuong-ky-lua',
    unit: office,
    position: 'Chuyên viên',
    grade: '01.003',
    job: 'Chuyên viên về tổ chức cán bộ',
    role: { role: 'hr', agency: 'phuong-ky-lua' },
  },
  giangvien: {
    staffCode: 'giangvien',
    fullName: 'Lương Đình Khoa',
    sex: 'male',
    birthDate: '1980-05-19',
    citizenId: '020080002268',
    phone: '0950 050 104',
    type: 'vienChuc',
    agency: 'truong-chinh-tri',
    unit: 'Khoa Nhà nước và Pháp luật',
    position: 'Giảng viên chính',
    grade: 'V.07.01.02',
    job: 'Giảng viên',
    role: { role: 'trainer', agency: 'tinh-lang-son' },
  },
  lanhdao: {
    staffCode: 'lanhdao',
    fullName: 'Trần Quang Minh',
    sex: 'male',
    birthDate: '1972-09-30',
    citizenId: '020072000715',
    phone: '0950 050 105',
    type: 'canBo',
    agency: 'ubnd-tinh',
    unit: null,
    position: 'Phó Chủ tịch',
    grade: null,
    job: 'Phó Chủ tịch Ủy ban nhân dân tỉnh',
    leading: true,
    role: { role: 'leader', agency: 'tinh-lang-son' },
  },
  quantri: {
    staffCode: 'quantri',
    fullName: 'Chu Thế Vinh',
    sex: 'male',
    birthDate: '1987-01-08',
    citizenId: '020087005840',
    phone: '0950 050 106',
    type: 'congChuc',
    agency: 'so-khoa-hoc-cong-nghe',
    unit: 'Phòng Chuyển đổi số',
    position: 'Chuyên viên chính',
    grade: '01.002',
    job: 'Chuyên viên chính về chuyển đổi số',
    role: { role: 'administrator', agency: 'tinh-lang-son' },
  },
} as const satisfies Record<string, CastMember>
