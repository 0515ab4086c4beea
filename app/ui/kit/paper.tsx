import { OfficialFoot, OfficialHead } from '../official.tsx'
import { Section } from '../page.tsx'

export function PaperSamples() {
  return (
    <Section title="Bản in" id="ban-in" lead="Đầu và cuối của danh sách chính thức; thường chỉ hiện khi in.">
      <OfficialHead
        screen
        superior="ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN"
        agency="SỞ KHOA HỌC VÀ CÔNG NGHỆ"
        place="Lạng Sơn"
        date="ngày 23 tháng 11 năm 2026"
        title="DANH SÁCH CÁN BỘ, CÔNG CHỨC HOÀN THÀNH KHÓA HỌC"
        subtitle="Từ ngày 01/01/2026 đến ngày 23/11/2026"
      />
      <OfficialFoot screen maker="Hoàng Thị Ngọc Ánh" />
    </Section>
  )
}
