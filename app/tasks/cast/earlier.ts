/** What is known of the agencies before 2025, and what is not: an heir that nobody has read of stays unnamed, a day that is not known is said to be so. */
export const reorganisation2020 = {
  on: '2020-01-01',
  decision: {
    number: '818/NQ-UBTVQH14',
    issuer: 'Ủy ban Thường vụ Quốc hội',
    issuedOn: '2019-11-21',
    title: 'Nghị quyết về việc sắp xếp các đơn vị hành chính cấp xã thuộc tỉnh Lạng Sơn',
  },
  note: 'đơn vị tiếp nhận chưa xác minh',
  /** Communes that ended, by district; their codes as far as they are known. */
  ended: {
    'Huyện Tràng Định': ['Bắc Ái'],
    'Huyện Bình Gia': ['Tô Hiệu'],
    'Huyện Văn Lãng': ['Tân Việt', 'Trùng Quán', 'An Hùng', 'Tân Lang', 'Nam La'],
    'Huyện Cao Lộc': ['Song Giáp'],
    'Huyện Văn Quan': ['Phú Mỹ', 'Việt Yên', 'Song Giang', 'Vân Mộng', 'Vĩnh Lại', 'Văn An', 'Đại An', 'Chu Túc', 'Xuân Mai', 'Tràng Sơn'],
    'Huyện Bắc Sơn': ['Quỳnh Sơn', 'Bắc Sơn', 'Hữu Vĩnh'],
    'Huyện Hữu Lũng': ['Thiện Kỵ', 'Tân Lập', 'Đô Lương'],
    'Huyện Chi Lăng': ['Quang Lang'],
    'Huyện Lộc Bình': [
      'Bằng Khánh',
      'Xuân Lễ',
      'Xuân Mãn',
      'Vân Mộng',
      'Như Khuê',
      'Lục Thôn',
      'Xuân Tình',
      'Hiệp Hạ',
      'Nhượng Bạn',
      'Quan Bản',
      'Minh Phát',
    ],
  } as Record<string, string[]>,
  codes: { 'Tô Hiệu': '06112', 'Tân Lang': '06154', 'Xuân Mai': '06298' } as Record<string, string>,
  /** Codes, as of 2025, of those that began. */
  begun: ['06154', '06139', '06268', '06280', '06283', '06343', '06406', '06544', '06577', '06595'],
}

export const reorganisation2024 = {
  on: '2024-12-01',
  note: 'khoảng tháng 12/2024; ngày và số nghị quyết chưa xác minh',
  /** `heirs`: codes as of 2025; none where nobody has read of one. */
  ended: [
    { name: 'Đại Đồng', district: 'Huyện Tràng Định', code: '06040', heirs: ['06040', '06025'] },
    { name: 'Vĩnh Tiến', district: 'Huyện Tràng Định', code: null, heirs: ['05998'] },
    { name: 'Đồng Giáp', district: 'Huyện Văn Quan', code: null, heirs: ['06286'] },
    { name: 'Tràng Các', district: 'Huyện Văn Quan', code: null, heirs: ['06286'] },
    { name: 'Sơn Hà', district: 'Huyện Hữu Lũng', code: null, heirs: [] },
    { name: 'Tĩnh Bắc', district: 'Huyện Lộc Bình', code: null, heirs: [] },
  ],
}

/** Codes that moved while the unit stayed: `until` the day up to which the old is known, `from` when the new is first seen. */
export const codeMoves: { code: string; before: string | null; until: string | null; from: string }[] = [
  { code: '06040', before: '05995', until: reorganisation2024.on, from: reorganisation2024.on },
  { code: '06112', before: '06064', until: reorganisation2020.on, from: '2022-04-01' },
  { code: '06298', before: '06310', until: reorganisation2020.on, from: '2022-04-01' },
  ...['06154', '06139', '06268', '06280', '06544', '06577'].map((code) => ({ code, before: null, until: null, from: '2022-04-01' })),
]

export const endOfDistricts = {
  on: '2025-07-01',
  decision: {
    number: '203/2025/QH15',
    issuer: 'Quốc hội',
    issuedOn: '2025-06-16',
    title: 'Nghị quyết sửa đổi, bổ sung một số điều của Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam',
  },
}

/** Boards of the Party that became one. */
export const partyMerger = {
  on: '2025-02-01',
  to: 'ban-tuyen-giao-dan-van-tinh-uy',
  from: [
    { key: 'ban-tuyen-giao-tinh-uy', name: 'Ban Tuyên giáo Tỉnh ủy' },
    { key: 'ban-dan-van-tinh-uy', name: 'Ban Dân vận Tỉnh ủy' },
  ],
  note: 'khoảng tháng 02/2025; ngày và văn bản chưa xác minh',
}

/** What offices write for short. */
export const shortCodes: Record<string, string> = { 'so-noi-vu': 'SNV', 'truong-chinh-tri': 'TCT', 'van-phong-ubnd': 'VPUBND' }
