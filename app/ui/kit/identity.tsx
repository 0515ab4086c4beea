import { Mark } from '../mark.tsx'
import { Section } from '../page.tsx'

export function IdentitySamples() {
  return (
    <Section
      title="Nhận diện"
      id="nhan-dien"
      lead="Dãy núi Mẫu Sơn và một bông hoa đào. Xanh đá là màu của việc; hồng đào chỉ nơi đang đứng."
    >
      <div className="kit-row">
        <Mark size={120} label="Biểu trưng Tập Huấn" />
        <Mark size={64} />
        <Mark size={40} />
        <Mark size={24} />
        <Mark size={64} plain label="Biểu trưng một màu" />
        <Mark size={24} plain />
      </div>
      <div className="kit-row">
        {colours.map((name) => (
          <span key={name}>
            <svg viewBox="0 0 64 40" width="64" height="40" aria-hidden="true">
              <rect width="64" height="40" rx="6" fill={`var(--${name})`} />
            </svg>{' '}
            {name}
          </span>
        ))}
      </div>
      <h2>Nguyễn Thị Hường kể chuyện nghĩa tình: ẵ ễ ộ Ữ Ỷ Ẩn Đằng</h2>
      <h3>Tiếp nhận, giải quyết hồ sơ trên Hệ thống thông tin giải quyết thủ tục hành chính</h3>
      <p>Chữ thường dùng phông có sẵn của máy, đủ dấu chồng: “Những phường, xã đã chuyển dữ liệu thì kiểm tra kỹ lưỡng trước khi ký số”.</p>
    </Section>
  )
}

const colours = [
  'slate-950',
  'slate-800',
  'slate-700',
  'slate-600',
  'slate-300',
  'slate-100',
  'blossom-700',
  'blossom-600',
  'blossom-300',
  'blossom-100',
  'green-700',
  'amber-800',
  'brick-700',
]
