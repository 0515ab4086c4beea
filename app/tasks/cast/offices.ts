/** Bodies of Lạng Sơn province above the communes. `from` and `until` where they are known; a name can come back for another body. */
import type { AgencyKind } from '#db/schema/index.ts'

export type Office = {
  key: string
  name: string
  shortName?: string
  kind: AgencyKind
  parent: string | null
  from?: string
  until?: string
}

const merged = '2025-03-01'
const province = 'tinh-lang-son'
const committee = 'ubnd-tinh'
const party = 'tinh-uy'
const department = (key: string, name: string, dates: { from?: string; until?: string } = {}): Office => ({
  key,
  name,
  kind: 'department',
  parent: committee,
  ...dates,
})

export const offices: Office[] = [
  { key: province, name: 'Tỉnh Lạng Sơn', kind: 'province', parent: null },
  { key: committee, name: 'Ủy ban nhân dân tỉnh', shortName: 'UBND tỉnh', kind: 'committee', parent: province },
  { key: 'van-phong-ubnd', name: 'Văn phòng Ủy ban nhân dân tỉnh', shortName: 'VP UBND tỉnh', kind: 'office', parent: committee },
  department('so-noi-vu', 'Sở Nội vụ', { from: merged }),
  department('so-tai-chinh', 'Sở Tài chính', { from: merged }),
  department('so-xay-dung', 'Sở Xây dựng', { from: merged }),
  department('so-nong-nghiep-moi-truong', 'Sở Nông nghiệp và Môi trường', { from: merged }),
  department('so-khoa-hoc-cong-nghe', 'Sở Khoa học và Công nghệ', { from: merged }),
  department('so-dan-toc-ton-giao', 'Sở Dân tộc và Tôn giáo', { from: merged }),
  department('so-tu-phap', 'Sở Tư pháp'),
  department('so-cong-thuong', 'Sở Công Thương'),
  department('so-y-te', 'Sở Y tế'),
  department('so-giao-duc-dao-tao', 'Sở Giáo dục và Đào tạo'),
  department('so-van-hoa-the-thao-du-lich', 'Sở Văn hóa, Thể thao và Du lịch'),
  department('so-ngoai-vu', 'Sở Ngoại vụ'),
  { key: 'thanh-tra-tinh', name: 'Thanh tra tỉnh', kind: 'inspectorate', parent: committee },
  {
    key: 'ban-quan-ly-cua-khau',
    name: 'Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn',
    shortName: 'BQL KKT cửa khẩu',
    kind: 'board',
    parent: committee,
  },
  { key: party, name: 'Tỉnh ủy Lạng Sơn', kind: 'party', parent: province },
  { key: 'van-phong-tinh-uy', name: 'Văn phòng Tỉnh ủy', kind: 'party', parent: party },
  { key: 'ban-to-chuc-tinh-uy', name: 'Ban Tổ chức Tỉnh ủy', kind: 'party', parent: party },
  { key: 'uy-ban-kiem-tra-tinh-uy', name: 'Ủy ban Kiểm tra Tỉnh ủy', kind: 'party', parent: party },
  { key: 'ban-tuyen-giao-dan-van-tinh-uy', name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', kind: 'party', parent: party },
  { key: 'ban-noi-chinh-tinh-uy', name: 'Ban Nội chính Tỉnh ủy', kind: 'party', parent: party },
  { key: 'truong-chinh-tri', name: 'Trường Chính trị Hoàng Văn Thụ', kind: 'school', parent: party },
  { key: 'ubmttq-tinh', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', shortName: 'UBMTTQ tỉnh', kind: 'front', parent: province },
  { key: 'van-phong-hdnd', name: 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh', kind: 'office', parent: province },
  department('so-noi-vu-2025', 'Sở Nội vụ', { until: merged }),
  department('so-lao-dong-2025', 'Sở Lao động - Thương binh và Xã hội', { until: merged }),
  department('so-tai-chinh-2025', 'Sở Tài chính', { until: merged }),
  department('so-ke-hoach-dau-tu', 'Sở Kế hoạch và Đầu tư', { until: merged }),
  department('so-xay-dung-2025', 'Sở Xây dựng', { until: merged }),
  department('so-giao-thong-van-tai', 'Sở Giao thông vận tải', { until: merged }),
  department('so-tai-nguyen-moi-truong', 'Sở Tài nguyên và Môi trường', { until: merged }),
  department('so-nong-nghiep-phat-trien-nong-thon', 'Sở Nông nghiệp và Phát triển nông thôn', { until: merged }),
  department('so-thong-tin-truyen-thong', 'Sở Thông tin và Truyền thông', { until: merged }),
  department('so-khoa-hoc-cong-nghe-2025', 'Sở Khoa học và Công nghệ', { until: merged }),
  { key: 'ban-dan-toc', name: 'Ban Dân tộc', kind: 'board', parent: committee, until: merged },
]

/** Of 1/3/2025. `part`: some of its tasks only. */
export const officeMergers: { from: string; to: string; kind: 'merge' | 'transfer'; share: 'whole' | 'part'; note?: string }[] = [
  { from: 'so-noi-vu-2025', to: 'so-noi-vu', kind: 'merge', share: 'part' },
  { from: 'so-lao-dong-2025', to: 'so-noi-vu', kind: 'merge', share: 'part' },
  { from: 'so-lao-dong-2025', to: 'so-y-te', kind: 'transfer', share: 'part', note: 'bảo trợ xã hội, trẻ em, phòng, chống tệ nạn xã hội' },
  { from: 'so-lao-dong-2025', to: 'so-giao-duc-dao-tao', kind: 'transfer', share: 'part', note: 'giáo dục nghề nghiệp' },
  { from: 'so-noi-vu-2025', to: 'so-dan-toc-ton-giao', kind: 'transfer', share: 'part', note: 'tín ngưỡng, tôn giáo' },
  { from: 'ban-dan-toc', to: 'so-dan-toc-ton-giao', kind: 'merge', share: 'whole' },
  { from: 'so-tai-chinh-2025', to: 'so-tai-chinh', kind: 'merge', share: 'whole' },
  { from: 'so-ke-hoach-dau-tu', to: 'so-tai-chinh', kind: 'merge', share: 'whole' },
  { from: 'so-xay-dung-2025', to: 'so-xay-dung', kind: 'merge', share: 'whole' },
  { from: 'so-giao-thong-van-tai', to: 'so-xay-dung', kind: 'merge', share: 'whole' },
  { from: 'so-tai-nguyen-moi-truong', to: 'so-nong-nghiep-moi-truong', kind: 'merge', share: 'whole' },
  { from: 'so-nong-nghiep-phat-trien-nong-thon', to: 'so-nong-nghiep-moi-truong', kind: 'merge', share: 'whole' },
  { from: 'so-thong-tin-truyen-thong', to: 'so-khoa-hoc-cong-nghe', kind: 'merge', share: 'whole' },
  { from: 'so-khoa-hoc-cong-nghe-2025', to: 'so-khoa-hoc-cong-nghe', kind: 'merge', share: 'whole' },
]

/** Codes of the former districts, which ended on 30/6/2025. */
export const districts: { code: string; name: string }[] = [
  { code: '178', name: 'Thành phố Lạng Sơn' },
  { code: '180', name: 'Huyện Tràng Định' },
  { code: '181', name: 'Huyện Bình Gia' },
  { code: '182', name: 'Huyện Văn Lãng' },
  { code: '183', name: 'Huyện Cao Lộc' },
  { code: '184', name: 'Huyện Văn Quan' },
  { code: '185', name: 'Huyện Bắc Sơn' },
  { code: '186', name: 'Huyện Hữu Lũng' },
  { code: '187', name: 'Huyện Chi Lăng' },
  { code: '188', name: 'Huyện Lộc Bình' },
  { code: '189', name: 'Huyện Đình Lập' },
]

/** What each issuing agency puts on its papers. Only a competent institution may call one a "chứng chỉ". */
export const issuerSettings = [
  { key: 'so-noi-vu', code: 'SNV' },
  { key: 'van-phong-ubnd', code: 'VPUBND' },
  { key: 'truong-chinh-tri', code: 'TCT' },
]
