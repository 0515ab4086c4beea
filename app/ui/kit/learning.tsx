import { LinkButton } from '../button.tsx'
import { Card, Cards, NextStep } from '../card.tsx'
import { Section } from '../page.tsx'
import { Progress } from '../progress.tsx'
import { Contents, PreviousNext, Prose } from '../prose.tsx'
import { Status } from '../status.tsx'
import { TaskList } from '../tasks.tsx'
import { lesson } from './lesson.ts'

export function LearningSamples() {
  return (
    <Section title="Học tập" id="hoc-tap">
      <NextStep
        eyebrow="Học tiếp"
        title="Bài 3: Ký số văn bản đi"
        text="Văn bản điện tử và chữ ký số trong công việc hằng ngày"
        progress={<Progress value={2} max={6} label="2/6 bài, còn khoảng 50 phút" />}
        action={<LinkButton href="#hoc-tap">Vào bài</LinkButton>}
      />
      <Cards>
        <Card
          heading="h3"
          href="#hoc-tap"
          title="Văn bản điện tử và chữ ký số trong công việc hằng ngày"
          text="Soạn, ký, gửi và lưu văn bản điện tử đúng quy định; nhận ra văn bản chưa hợp lệ."
          facts={['6 bài', '8 tiết', 'Cơ bản']}
          status={<Status kind="doing">Đang học</Status>}
        />
        <Card
          heading="h3"
          href="#hoc-tap"
          title="Tiếp nhận, giải quyết hồ sơ trên Hệ thống thông tin giải quyết thủ tục hành chính"
          text="Từ khi người dân nộp hồ sơ đến khi trả kết quả."
          facts={['5 bài', '6 tiết', 'Trung cấp']}
          status={<Status kind="done">Đã hoàn thành</Status>}
        />
      </Cards>
      <TaskList
        items={[
          { href: '#1', label: 'Giá trị pháp lý của văn bản điện tử', hint: 'Bài học · 15 phút', state: 'done', stateLabel: 'Đã học xong' },
          { href: '#2', label: 'Luyện tập: giá trị pháp lý', hint: 'Bài luyện tập · 5 câu', state: 'done', stateLabel: 'Đã học xong' },
          {
            href: '#3',
            label: 'Ký số văn bản đi: kiểm tra thể thức, ký cá nhân, ký cơ quan và phát hành',
            hint: 'Bài học · 20 phút',
            state: 'doing',
            stateLabel: 'Đang học',
          },
          { href: '#4', label: 'Tiếp nhận văn bản đến', hint: 'Bài học · 15 phút', state: 'todo', stateLabel: 'Chưa bắt đầu' },
          { href: '#5', label: 'Bài kiểm tra giữa khóa', hint: '10 câu · 15 phút', state: 'failed', stateLabel: 'Chưa đạt' },
          { label: 'Bài thi cuối khóa', hint: 'Mở khi các bài bắt buộc đã học xong', state: 'locked', stateLabel: 'Chưa mở' },
        ]}
      />
      <Contents
        items={[
          { id: 'hoc-tap', text: 'Ai được ký', level: 2 },
          { id: 'hoc-tap', text: 'Kiểm tra trước khi ký', level: 2 },
          { id: 'hoc-tap', text: 'Thể thức theo Nghị định số 30/2020/NĐ-CP', level: 3 },
        ].map((item, index) => ({ ...item, id: `${item.id}-${index}` }))}
        title="Mục lục mẫu"
      />
      <Prose html={lesson} />
      <PreviousNext previous={{ href: '#2', label: 'Luyện tập: giá trị pháp lý' }} next={{ href: '#4', label: 'Tiếp nhận văn bản đến' }} />
    </Section>
  )
}
