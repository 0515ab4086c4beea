import { Button, LinkButton } from '../button.tsx'
import { ExamBar, QuestionMap } from '../exam.tsx'
import { Section } from '../page.tsx'
import { QuestionForm } from '../question.tsx'

export function QuestionSamples() {
  return (
    <Section title="Câu hỏi" id="cau-hoi">
      <ExamBar place="Câu 3 trên 20" timeLeft={<b>18:42</b>} saved="Đã lưu lúc 09:41" />
      <QuestionForm
        legend="Câu 3 trên 20"
        body="<p>Văn bản điện tử nào có giá trị pháp lý như bản gốc văn bản giấy?</p>"
        kind="single"
        name="open"
        options={options}
      >
        <Button>Lưu và sang câu sau</Button>
        <LinkButton href="#cau-hoi" kind="quiet">
          Câu trước
        </LinkButton>
      </QuestionForm>
      <QuestionForm
        legend="Câu 4 trên 20"
        body="<p>Những việc nào phải làm trước khi ký số?</p>"
        kind="multiple"
        name="many"
        answered
        feedback={{ right: false, text: 'Anh/chị chọn đúng 1 trong 2 phương án đúng.' }}
        options={answered}
      >
        <LinkButton href="#cau-hoi" icon="arrow">
          Câu tiếp theo
        </LinkButton>
      </QuestionForm>
      <QuestionForm
        legend="Câu 5 trên 20"
        body="<p>Mã PIN của thiết bị ký số do ai giữ?</p>"
        kind="single"
        name="right"
        answered
        feedback={{ right: true }}
        options={answered.slice(0, 1)}
      />
      <QuestionForm
        legend="Câu 6 trên 20"
        body="<p>Ai cấp số cho văn bản đi?</p>"
        kind="single"
        name="wrong"
        error="Chọn một phương án rồi gửi lại"
        options={options.slice(0, 2)}
      >
        <Button>Trả lời</Button>
      </QuestionForm>
      <QuestionMap
        title="Các câu hỏi"
        items={Array.from({ length: 20 }, (_, index) => ({
          href: '#cau-hoi',
          number: index + 1,
          answered: index < 9 && index !== 4,
          current: index === 9,
          label: `Câu ${index + 1}`,
        }))}
      />
    </Section>
  )
}

const options = [
  { id: 'a', html: '<p>Văn bản được ký số bởi người có thẩm quyền và cơ quan ban hành</p>', checked: true },
  { id: 'b', html: '<p>Ảnh chụp bản giấy đã ký và đóng dấu, gửi qua thư công vụ</p>' },
  {
    id: 'c',
    html: '<p>Tệp Word do chuyên viên soạn thảo, chưa trình ký, gửi kèm theo phiếu trình trên phần mềm quản lý văn bản và điều hành</p>',
  },
]

const answered = [
  {
    id: 'a',
    html: '<p>Kiểm tra thể thức văn bản</p>',
    checked: true,
    verdict: 'right' as const,
    explanation: '<p>Đúng: người ký chịu trách nhiệm về nội dung và thể thức.</p>',
  },
  {
    id: 'b',
    html: '<p>In ra giấy để đóng dấu</p>',
    checked: true,
    verdict: 'wrong' as const,
    explanation: '<p>Văn bản điện tử không cần bản giấy; chữ ký số của cơ quan thay cho con dấu.</p>',
  },
  {
    id: 'c',
    html: '<p>Xem chứng thư số còn hiệu lực</p>',
    verdict: 'missed' as const,
    explanation: '<p>Chứng thư số hết hạn thì chữ ký không có giá trị.</p>',
  },
  { id: 'd', html: '<p>Đổi tên tệp thành chữ không dấu</p>', explanation: '<p>Tên tệp không ảnh hưởng đến giá trị của chữ ký.</p>' },
]
