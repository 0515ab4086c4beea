/** Where the demo's invented people work, in which posts, and how far each agency has come with its training. */
import type { PersonType } from '#db/schema/index.ts'

export type Post = {
  unit: string | null
  position: string
  title?: string
  grade: string | null
  job: string
  type: PersonType
  leading: boolean
}
export type Staff = {
  agency: string
  people: number /** Shares of its people who have completed the first course, and both. */
  done: [first: number, both: number]
  leaders: Post[]
  others: Post[]
}

const leader = (position: string, unit: string | null = null, type: PersonType = 'congChuc'): Post => ({
  unit,
  position,
  grade: type === 'congChuc' ? '01.002' : 'V.07.01.02',
  job: headOf(position, unit),
  type,
  leading: true,
})
const officer = (unit: string, job: string, grade: '01.002' | '01.003' = '01.003'): Post => ({
  unit,
  position: grade === '01.002' ? 'Chuyên viên chính' : 'Chuyên viên',
  grade,
  job,
  type: 'congChuc',
  leading: false,
})
const employee = (unit: string, position: string, grade: string, job: string): Post => ({
  unit,
  position,
  title: position,
  grade,
  job,
  type: 'vienChuc',
  leading: false,
})
const clerk = (unit: string): Post => ({
  unit,
  position: 'Văn thư viên',
  title: 'Văn thư viên',
  grade: '02.007',
  job: 'Văn thư',
  type: 'congChuc',
  leading: false,
})
const worker = (unit: string, position: string): Post => ({
  unit,
  position,
  grade: null,
  job: position,
  type: 'nguoiLaoDong',
  leading: false,
})
const elected = (position: string): Post => ({
  unit: null,
  position,
  title: position,
  grade: null,
  job: position,
  type: 'canBo',
  leading: true,
})

/** `Trưởng phòng` of `Phòng Nội chính` is `Trưởng phòng Nội chính`. */
function headOf(position: string, unit: string | null): string {
  if (!unit || position.endsWith(unit)) return position
  return /^Trưởng (phòng|khoa)$/.test(position) ? `${position} ${unit.replace(/^(Phòng|Khoa) /, '')}` : `${position} ${unit}`
}

function department(name: string, people: number, done: Staff['done'], specialists: Post[]): Staff {
  const leaders = [leader('Phó Giám đốc'), leader('Chánh Văn phòng', 'Văn phòng')]
  return { agency: name, people, done, leaders, others: [...specialists, clerk('Văn phòng'), worker('Văn phòng', 'Nhân viên kỹ thuật')] }
}

function commune(agency: string, people: number, done: Staff['done'], economy = 'Phòng Kinh tế', kind = 'xã'): Staff {
  const office = 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân'
  const centre = 'Trung tâm Phục vụ hành chính công'
  return {
    agency,
    people,
    done,
    leaders: [elected(`Phó Chủ tịch Ủy ban nhân dân ${kind}`), leader('Trưởng phòng', economy), leader('Phó Giám đốc', centre)],
    others: [
      officer(centre, 'Tiếp nhận hồ sơ và trả kết quả'),
      officer(economy, 'Chuyên viên về đất đai, môi trường'),
      officer('Phòng Văn hóa - Xã hội', 'Chuyên viên về chính sách xã hội'),
      officer(office, 'Chuyên viên về tư pháp, hộ tịch'),
      officer(economy, 'Chuyên viên về tài chính, ngân sách'),
      clerk(office),
      officer(centre, 'Số hóa hồ sơ, hướng dẫn dịch vụ công trực tuyến'),
      {
        unit: 'Ban Chỉ huy Quân sự',
        position: 'Người hoạt động không chuyên trách',
        grade: null,
        job: 'Hỗ trợ công tác quân sự',
        type: 'khongChuyenTrach',
        leading: false,
      },
      employee('Trạm Y tế', 'Y sĩ', 'V.08.03.07', 'Y sĩ trạm y tế'),
    ],
  }
}

export const staff: Staff[] = [
  department(
    'so-noi-vu',
    14,
    [0.79, 0.64],
    [
      officer('Phòng Tổ chức, Biên chế', 'Chuyên viên về tổ chức bộ máy'),
      officer('Phòng Công chức, Viên chức', 'Chuyên viên về đào tạo, bồi dưỡng'),
      officer('Phòng Xây dựng chính quyền', 'Chuyên viên chính về chính quyền địa phương', '01.002'),
      officer('Phòng Lao động, Việc làm', 'Chuyên viên về lao động, tiền lương'),
      officer('Phòng Người có công', 'Chuyên viên về người có công'),
    ],
  ),
  department(
    'so-tai-chinh',
    9,
    [0.44, 0.33],
    [
      officer('Phòng Ngân sách', 'Chuyên viên về quản lý ngân sách'),
      officer('Phòng Đăng ký kinh doanh', 'Chuyên viên về đăng ký kinh doanh'),
      officer('Phòng Đầu tư', 'Chuyên viên chính về đầu tư công', '01.002'),
      officer('Phòng Giá và Công sản', 'Chuyên viên về giá, công sản'),
    ],
  ),
  department(
    'so-khoa-hoc-cong-nghe',
    9,
    [0.78, 0.67],
    [
      officer('Phòng Chuyển đổi số', 'Chuyên viên về chính quyền số'),
      officer('Phòng Bưu chính, Viễn thông', 'Chuyên viên về hạ tầng số'),
      officer('Phòng Quản lý khoa học', 'Chuyên viên về quản lý đề tài'),
      employee('Trung tâm Công nghệ thông tin', 'Kỹ sư', 'V.05.02.07', 'Quản trị hệ thống'),
    ],
  ),
  department(
    'so-tu-phap',
    9,
    [0.56, 0.44],
    [
      officer('Phòng Hành chính tư pháp', 'Chuyên viên về hộ tịch, chứng thực'),
      officer('Phòng Phổ biến, giáo dục pháp luật', 'Chuyên viên về phổ biến pháp luật'),
      officer('Phòng Xây dựng văn bản', 'Chuyên viên chính về thẩm định văn bản', '01.002'),
      employee('Trung tâm Trợ giúp pháp lý nhà nước', 'Trợ giúp viên pháp lý', 'V.02.01.02', 'Trợ giúp pháp lý'),
    ],
  ),
  department(
    'so-y-te',
    9,
    [0.33, 0.22],
    [
      officer('Phòng Nghiệp vụ Y', 'Chuyên viên về khám, chữa bệnh'),
      officer('Phòng Nghiệp vụ Dược', 'Chuyên viên về quản lý dược'),
      officer('Phòng Bảo trợ xã hội', 'Chuyên viên về bảo trợ xã hội'),
      employee('Trung tâm Kiểm soát bệnh tật', 'Bác sĩ', 'V.08.01.03', 'Bác sĩ dự phòng'),
    ],
  ),
  {
    agency: 'van-phong-ubnd',
    people: 11,
    done: [0.64, 0.55],
    leaders: [leader('Phó Chánh Văn phòng'), leader('Trưởng phòng', 'Phòng Nội chính')],
    others: [
      officer('Trung tâm Phục vụ hành chính công tỉnh', 'Kiểm soát thủ tục hành chính'),
      officer('Phòng Kinh tế', 'Chuyên viên tổng hợp kinh tế'),
      officer('Phòng Khoa giáo, Văn xã', 'Chuyên viên chính tổng hợp', '01.002'),
      clerk('Phòng Hành chính, Tổ chức'),
      employee('Trung tâm Thông tin', 'Biên tập viên', 'V.11.01.03', 'Biên tập Cổng thông tin điện tử'),
      worker('Phòng Quản trị', 'Lái xe'),
    ],
  },
  {
    agency: 'van-phong-tinh-uy',
    people: 7,
    done: [0.43, 0.29],
    leaders: [leader('Phó Chánh Văn phòng'), leader('Trưởng phòng', 'Phòng Cơ yếu, Công nghệ thông tin')],
    others: [
      officer('Phòng Tổng hợp', 'Chuyên viên tổng hợp'),
      clerk('Phòng Hành chính, Lưu trữ'),
      officer('Phòng Cơ yếu, Công nghệ thông tin', 'Chuyên viên về công nghệ thông tin'),
      officer('Phòng Tài chính đảng', 'Chuyên viên chính về tài chính đảng', '01.002'),
    ],
  },
  {
    agency: 'truong-chinh-tri',
    people: 8,
    done: [0.63, 0.38],
    leaders: [leader('Phó Hiệu trưởng', null, 'vienChuc'), leader('Trưởng khoa', 'Khoa Lý luận cơ sở', 'vienChuc')],
    others: [
      employee('Khoa Xây dựng Đảng', 'Giảng viên', 'V.07.01.03', 'Giảng viên'),
      employee('Khoa Nhà nước và Pháp luật', 'Giảng viên', 'V.07.01.03', 'Giảng viên'),
      employee('Phòng Quản lý đào tạo và Nghiên cứu khoa học', 'Chuyên viên', '01.003', 'Quản lý đào tạo'),
      worker('Phòng Tổ chức, Hành chính', 'Nhân viên phục vụ'),
    ],
  },
  commune('xa-that-khe', 16, [0.5, 0.31]),
  commune('xa-chi-lang', 10, [0.4, 0.2]),
  commune('xa-loc-binh', 10, [0.6, 0.4]),
  commune('xa-huu-lung', 9, [0.33, 0.22]),
  commune('xa-dinh-lap', 8, [0.25, 0.13]),
  commune('phuong-ky-lua', 13, [0.62, 0.38], 'Phòng Kinh tế, Hạ tầng và Đô thị', 'phường'),
  commune('phuong-tam-thanh', 9, [0.78, 0.56], 'Phòng Kinh tế, Hạ tầng và Đô thị', 'phường'),
]
