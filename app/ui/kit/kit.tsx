import { Page } from '../page.tsx'
import { Contents } from '../prose.tsx'
import { ControlSamples, FieldSamples } from './controls.tsx'
import { FigureSamples } from './figures.tsx'
import { IdentitySamples } from './identity.tsx'
import { LearningSamples } from './learning.tsx'
import { PaperSamples } from './paper.tsx'
import { QuestionSamples } from './question.tsx'
import { TableSamples } from './tables.tsx'

/** Everything pages are made of, in every state, with words as long as ours are. */
export function Kit() {
  return (
    <Page
      title="Bộ linh kiện giao diện"
      lead="Mọi thành phần của trang, ở mọi trạng thái. Trang này chỉ có khi phát triển."
      width="wide"
      trail={[
        { href: '/', label: 'Trang đầu' },
        { href: '/_kit', label: 'Bộ linh kiện' },
      ]}
      aside={<Contents title="Trên trang này" items={sections} />}
    >
      <IdentitySamples />
      <ControlSamples />
      <FieldSamples />
      <FigureSamples />
      <LearningSamples />
      <QuestionSamples />
      <TableSamples />
      <PaperSamples />
    </Page>
  )
}

const sections = [
  { id: 'nhan-dien', text: 'Nhận diện', level: 2 },
  { id: 'nut', text: 'Nút, thông báo, trạng thái', level: 2 },
  { id: 'bieu-mau', text: 'Biểu mẫu', level: 2 },
  { id: 'so-lieu', text: 'Số liệu', level: 2 },
  { id: 'hoc-tap', text: 'Học tập', level: 2 },
  { id: 'cau-hoi', text: 'Câu hỏi', level: 2 },
  { id: 'bang', text: 'Bảng', level: 2 },
  { id: 'ban-in', text: 'Bản in', level: 2 },
]
