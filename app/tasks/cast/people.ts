/** The people whom demo and tests know by name. Their staff codes are what they sign in with. */
import type { PersonType, Role, Sex } from '#db/schema/index.ts'

export type CastMember = {
  staffCode: string
  fullName: string
  sex: Sex
  type: PersonType
  agency: string
  unit: string | null
  position: string
  leading?: boolean
  role?: { role: Role; agency: string }
}

export const cast = {
  hocvien: { staffCode: 'hocvien', fullName: 'Hoàng Thị Mai Lan', sex: 'female', type: 'congChuc', agency: 'xa-that-khe', unit: 'Phòng Văn hóa - Xã hội', position: 'Chuyên viên' },
  nhansu: { staffCode: 'nhansu', fullName: 'Nông Văn Thành', sex: 'male', type: 'congChuc', agency: 'xa-that-khe', unit: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', position: 'Phó Chánh Văn phòng', role: { role: 'hr', agency: 'xa-that-khe' } },
  nhansu2: { staffCode: 'nhansu2', fullName: 'Vi Thị Hồng Nhung', sex: 'female', type: 'congChuc', agency: 'phuong-ky-lua', unit: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', position: 'Chuyên viên', role: { role: 'hr', agency: 'phuong-ky-lua' } },
  giangvien: { staffCode: 'giangvien', fullName: 'Lương Đình Khoa', sex: 'male', type: 'vienChuc', agency: 'truong-chinh-tri', unit: 'Khoa Nhà nước và Pháp luật', position: 'Giảng viên chính', role: { role: 'trainer', agency: 'tinh-lang-son' } },
  lanhdao: { staffCode: 'lanhdao', fullName: 'Trần Quang Minh', sex: 'male', type: 'canBo', agency: 'ubnd-tinh', unit: null, position: 'Phó Chủ tịch', leading: true, role: { role: 'leader', agency: 'tinh-lang-son' } },
  quantri: { staffCode: 'quantri', fullName: 'Chu Thế Vinh', sex: 'male', type: 'congChuc', agency: 'so-khoa-hoc-cong-nghe', unit: 'Phòng Chuyển đổi số', position: 'Chuyên viên chính', role: { role: 'administrator', agency: 'tinh-lang-son' } },
} as const satisfies Record<string, CastMember>

/** Where the rest of the cast works, and how many there. */
export const staffing: Record<string, number> = {
  'so-noi-vu': 14,
  'van-phong-ubnd': 11,
  'so-tai-chinh': 10,
  'so-khoa-hoc-cong-nghe': 10,
  'so-tu-phap': 9,
  'so-y-te': 9,
  'van-phong-tinh-uy': 7,
  'truong-chinh-tri': 8,
  'xa-that-khe': 16,
  'xa-chi-lang': 11,
  'xa-loc-binh': 10,
  'phuong-ky-lua': 13,
  'phuong-tam-thanh': 9,
  'xa-huu-lung': 9,
}

export const names = {
  families: ['Hoàng', 'Nông', 'Lý', 'Vi', 'Chu', 'Lương', 'Triệu', 'Hà', 'Đàm', 'Dương', 'Nguyễn', 'Trần', 'Phạm', 'Lộc', 'Hứa', 'Bế', 'Lâm', 'Đinh', 'Vy', 'La'],
  male: { middle: ['Văn', 'Đức', 'Quang', 'Thế', 'Minh', 'Hữu', 'Xuân', 'Ngọc'], given: ['An', 'Bình', 'Cường', 'Dũng', 'Đạt', 'Giang', 'Hải', 'Hiếu', 'Hùng', 'Khánh', 'Long', 'Nam', 'Phong', 'Quân', 'Sơn', 'Thắng', 'Tuấn', 'Vinh', 'Toàn', 'Trường'] },
  female: { middle: ['Thị', 'Thu', 'Ngọc', 'Thanh', 'Thị Bích', 'Thị Hồng', 'Thùy', 'Mai'], given: ['Ánh', 'Bích', 'Chi', 'Dung', 'Điệp', 'Hà', 'Hạnh', 'Hiền', 'Hoa', 'Hương', 'Lan', 'Liên', 'Loan', 'Nga', 'Nhung', 'Phượng', 'Thảo', 'Thủy', 'Trang', 'Yến'] },
}

type Post = { unit: string | null; position: string; grade: string | null; type: PersonType }

export const posts: Record<'province' | 'commune', Post[]> = {
  province: [
    { unit: 'Văn phòng', position: 'Chuyên viên', grade: '01.003', type: 'congChuc' },
    { unit: 'Phòng Tổ chức - Hành chính', position: 'Chuyên viên chính', grade: '01.002', type: 'congChuc' },
    { unit: 'Phòng Kế hoạch - Tài chính', position: 'Phó Trưởng phòng', grade: '01.002', type: 'congChuc' },
    { unit: 'Văn phòng', position: 'Văn thư viên', grade: '02.007', type: 'congChuc' },
    { unit: 'Trung tâm Công nghệ thông tin', position: 'Viên chức', grade: 'V.11.06.14', type: 'vienChuc' },
    { unit: 'Văn phòng', position: 'Nhân viên kỹ thuật', grade: null, type: 'nguoiLaoDong' },
  ],
  commune: [
    { unit: 'Trung tâm Phục vụ hành chính công', position: 'Chuyên viên', grade: '01.003', type: 'congChuc' },
    { unit: 'Phòng Kinh tế', position: 'Chuyên viên', grade: '01.003', type: 'congChuc' },
    { unit: 'Phòng Văn hóa - Xã hội', position: 'Phó Trưởng phòng', grade: '01.003', type: 'congChuc' },
    { unit: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', position: 'Văn thư viên', grade: '02.007', type: 'congChuc' },
    { unit: null, position: 'Phó Chủ tịch Ủy ban nhân dân', grade: null, type: 'canBo' },
    { unit: 'Ban Chỉ huy Quân sự', position: 'Người hoạt động không chuyên trách', grade: null, type: 'khongChuyenTrach' },
  ],
}
