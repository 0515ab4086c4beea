import { Act, Actions, Button, LinkButton } from '../button.tsx'
import { Choices } from '../choices.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { DateField, Field, PasswordField, Select, TextArea } from '../field.tsx'
import { FoldedActions } from '../folded-actions.tsx'
import { FieldGroup, PostForm } from '../form.tsx'
import { Empty, Notice } from '../notice.tsx'
import { Section } from '../page.tsx'
import { Status } from '../status.tsx'
import { Steps } from '../steps.tsx'
import { Verdict } from '../verdict.tsx'

export function ControlSamples() {
  return (
    <Section title="Nút, thông báo, trạng thái" id="nut">
      <Actions>
        <LinkButton href="#nut" icon="arrow">
          Học tiếp
        </LinkButton>
        <Button kind="quiet">Lưu bản nháp</Button>
        <Button kind="danger">Thu hồi giấy xác nhận</Button>
        <Button disabled>Nộp bài</Button>
        <LinkButton href="#nut" kind="quiet" icon="download">
          Tải tệp .xlsx
        </LinkButton>
      </Actions>
      <Actions>
        <FoldedActions
          links={[
            { href: '#nut', label: 'Cây cơ quan' },
            { href: '#bieu-mau', label: 'Nhận danh sách' },
          ]}
        >
          <LinkButton href="#nut">Thêm cán bộ</LinkButton>
        </FoldedActions>
      </Actions>
      <Act
        to="/sign-out"
        label="Kết thúc mọi phiên khác"
        kind="danger"
        confirm="Các máy khác đang đăng nhập bằng tài khoản này sẽ phải đăng nhập lại."
        confirmLabel="Kết thúc các phiên"
      />
      <Actions>
        <Status kind="done">Đã học xong</Status>
        <Status kind="doing">Đang học</Status>
        <Status kind="todo">Chưa bắt đầu</Status>
        <Status kind="passed">Đạt</Status>
        <Status kind="failed">Chưa đạt</Status>
        <Status kind="overdue">Quá hạn 12 ngày</Status>
        <Status kind="info">Được miễn</Status>
      </Actions>
      <Notice kind="info" title="Chỉ thị số 14/CT-TTg">
        Anh/chị hoàn thành hai khóa học dưới đây trước ngày 31/12/2026.
      </Notice>
      <Notice kind="success">Đã ghi danh. Anh/chị có thể bắt đầu từ Bài 1.</Notice>
      <Notice kind="warning" title="Còn 5 phút">
        Câu trả lời đã được lưu; bài sẽ tự nộp khi hết giờ.
      </Notice>
      <Notice kind="error">Anh/chị đã dùng hết 3 lượt làm bài.</Notice>
      <Empty title="Chưa có ai thuộc diện này" action={<LinkButton href="#nut">Giao khóa học</LinkButton>}>
        <p>Khi một yêu cầu được ban hành, danh sách sẽ hiện tại đây.</p>
      </Empty>
      <Verdict kind="good" title="Đạt" actions={<LinkButton href="#nut">Xem giấy xác nhận</LinkButton>}>
        <p>Anh/chị trả lời đúng 17 trên 20 câu; mức đạt là 14 câu.</p>
      </Verdict>
      <Verdict kind="bad" title="Chưa đạt" actions={<LinkButton href="#nut">Ôn lại Bài 3</LinkButton>}>
        <p>Anh/chị trả lời đúng 12 trên 20 câu; cần thêm 2 câu. Còn 2 lượt làm bài.</p>
      </Verdict>
      <Verdict kind="neutral" title="Không tìm thấy giấy xác nhận nào">
        <p>Xin kiểm tra lại số hiệu in ở góc dưới bên trái của giấy.</p>
      </Verdict>
      <Steps current={2} items={['Chọn tệp', 'Kiểm tra', 'Xác nhận']} />
    </Section>
  )
}

export function FieldSamples() {
  return (
    <Section title="Biểu mẫu" id="bieu-mau">
      <PostForm>
        <ErrorSummary
          form={{
            errors: [
              { id: 'f-fullName', label: 'Họ và tên', text: 'Đề nghị nhập mục này.' },
              { id: 'f-startedOn', label: 'Ngày nhận công tác', text: 'Ngày phải có dạng ngày/tháng/năm.' },
              { text: 'Phiên làm việc đã hết hạn, đề nghị gửi lại.' },
            ],
          }}
        />
        <Field
          label="Mã cán bộ, thư điện tử công vụ hoặc số điện thoại"
          name="name"
          value="hocvien"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField label="Mật khẩu" name="password" />
        <Field label="Họ và tên" name="fullName" error="Đề nghị nhập mục này." hint="Viết như trong hồ sơ cán bộ, công chức" required />
        <DateField label="Ngày nhận công tác" name="startedOn" value="31/02/2026" error="Ngày phải có dạng ngày/tháng/năm." />
        <Field label="Mức đạt" name="pass" value="70" size="short" inputMode="numeric" suffix="%" />
        <Select
          label="Cơ quan, đơn vị"
          name="agency"
          optional
          options={[
            { value: '', label: 'Mọi cơ quan' },
            { value: '1', label: 'Trung tâm Phục vụ hành chính công phường Lương Văn Tri, tỉnh Lạng Sơn' },
          ]}
        />
        <TextArea
          label="Lý do đề nghị mở thêm lượt"
          name="reason"
          hint="Người phụ trách sẽ đọc nội dung này"
          value="Mất điện tại trụ sở trong khi làm bài."
        />
        <FieldGroup legend="Vai trò trong hệ thống">
          <Choices
            label="Được làm gì"
            name="role"
            kind="radio"
            options={[
              { value: 'hr', label: 'Cán bộ tổ chức', hint: 'Xem và nhắc người của cơ quan mình và các đơn vị trực thuộc', checked: true },
              { value: 'trainer', label: 'Giảng viên' },
              { value: 'leader', label: 'Lãnh đạo', disabled: true },
            ]}
          />
          <Choices
            label="Đối tượng"
            name="types"
            kind="checkbox"
            inline
            error="Chọn ít nhất một đối tượng"
            options={[
              { value: 'cb', label: 'Cán bộ' },
              { value: 'cc', label: 'Công chức' },
              { value: 'vc', label: 'Viên chức' },
            ]}
          />
        </FieldGroup>
        <Actions>
          <Button>Lưu</Button>
          <LinkButton href="#bieu-mau" kind="quiet">
            Quay lại
          </LinkButton>
        </Actions>
      </PostForm>
    </Section>
  )
}
