import { Facts, Figures } from '../facts.tsx'
import { HistoryList } from '../history-list.tsx'
import { Section } from '../page.tsx'
import { Progress } from '../progress.tsx'
import { Share } from '../share.tsx'

export function FigureSamples() {
  return (
    <Section title="Số liệu" id="so-lieu" lead="Số liệu tính đến 14:05 ngày 23/11/2026.">
      <Figures
        items={[
          { value: '78,4%', label: 'đã hoàn thành', hint: '1.034 trên 1.319 người', href: '#so-lieu' },
          { value: '285', label: 'người chưa hoàn thành', href: '#so-lieu' },
          { value: '41', label: 'người quá hạn', href: '#so-lieu', tone: 'alert' },
          { value: '0', label: 'giấy sắp hết hạn' },
        ]}
      />
      <div className="kit-row">
        <Share done={0} total={0} />
        <Share done={0} total={24} href="#so-lieu" />
        <Share done={1} total={312} href="#so-lieu" />
        <Share done={17} total={24} href="#so-lieu" />
        <Share done={1318} total={1319} />
        <Share done={65} total={65} href="#so-lieu" />
      </div>
      <Progress value={0} max={12} label="0/12 bài, khoảng 3 giờ" />
      <Progress value={5} max={12} label="5/12 bài, còn khoảng 1 giờ 45 phút" />
      <Progress value={12} max={12} label="12/12 bài, đã học xong" />
      <Facts
        items={[
          { term: 'Họ và tên', value: 'Hoàng Thị Ngọc Ánh' },
          { term: 'Cơ quan, đơn vị', value: 'Văn phòng HĐND và UBND phường Đông Kinh, Ủy ban nhân dân tỉnh Lạng Sơn' },
          { term: 'Số vào sổ', value: '0127/2026/SNV' },
          { term: 'Trạng thái', value: <a href="#so-lieu">Còn hiệu lực</a> },
        ]}
      />
      <HistoryList
        items={[
          { when: '09:41 ngày 23/11/2026', who: 'Lý Văn Thành', what: 'cấp mã kích hoạt cho Nông Thị Bích' },
          {
            when: '16:20 ngày 20/11/2026',
            who: 'Hệ thống',
            what: 'nộp bài thay học viên khi hết giờ',
            note: 'Lượt làm bài thứ 2, Bài thi cuối khóa',
          },
        ]}
      />
    </Section>
  )
}
