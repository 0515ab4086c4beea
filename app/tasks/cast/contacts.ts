/** Whom to ask at the agencies of the demo. The numbers belong to nobody. */
export const contacts: { agency: string; name: string; phone: string }[] = [
  { agency: 'tinh-lang-son', name: 'Chu Thế Vinh, Phòng Chuyển đổi số, Sở Khoa học và Công nghệ', phone: '0205 0000 100' },
  { agency: 'van-phong-ubnd', name: 'Phòng Hành chính, Tổ chức', phone: '0205 0000 101' },
  { agency: 'so-noi-vu', name: 'Văn phòng Sở Nội vụ', phone: '0205 0000 112' },
  { agency: 'so-tai-chinh', name: 'Văn phòng Sở Tài chính', phone: '0205 0000 113' },
  { agency: 'so-khoa-hoc-cong-nghe', name: 'Văn phòng Sở Khoa học và Công nghệ', phone: '0205 0000 114' },
  { agency: 'so-tu-phap', name: 'Văn phòng Sở Tư pháp', phone: '0205 0000 115' },
  { agency: 'so-y-te', name: 'Văn phòng Sở Y tế', phone: '0205 0000 116' },
  { agency: 'van-phong-tinh-uy', name: 'Phòng Hành chính, Lưu trữ', phone: '0205 0000 120' },
  { agency: 'truong-chinh-tri', name: 'Phòng Tổ chức, Hành chính', phone: '0205 0000 150' },
  { agency: 'xa-that-khe', name: 'Nông Văn Thành, Phó Chánh Văn phòng', phone: '0205 0000 640' },
  { agency: 'xa-chi-lang', name: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã', phone: '0205 0000 463' },
  { agency: 'xa-loc-binh', name: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã', phone: '0205 0000 529' },
  { agency: 'xa-huu-lung', name: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã', phone: '0205 0000 385' },
  { agency: 'xa-dinh-lap', name: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã', phone: '0205 0000 613' },
  { agency: 'phuong-ky-lua', name: 'Vi Thị Hồng Nhung, chuyên viên Văn phòng', phone: '0205 0000 187' },
  { agency: 'phuong-tam-thanh', name: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường', phone: '0205 0000 986' },
]
