// What stopped a start or a command, for whoever typed it: a sentence where there is one; only a bug shows its stack, and never the values it worked with.
const file = {
  EACCES: 'tài khoản đang chạy không được phép đọc hoặc ghi ở đây. Đề nghị chạy bằng tài khoản của máy chủ Tập Huấn, hoặc cấp quyền',
  EPERM: 'tài khoản đang chạy không được phép đọc hoặc ghi ở đây. Đề nghị chạy bằng tài khoản của máy chủ Tập Huấn, hoặc cấp quyền',
  EROFS: 'ổ đĩa này chỉ cho đọc. Đề nghị gắn lại ổ đĩa với quyền ghi',
  EISDIR: 'đây là một thư mục, không phải tệp. Đề nghị kiểm tra đường dẫn',
  ENOTDIR: 'một phần của đường dẫn không phải thư mục. Đề nghị kiểm tra đường dẫn',
  ENOSPC: 'đĩa đã đầy. Đề nghị giải phóng chỗ rồi chạy lại',
}
const sqlite = {
  CANTOPEN:
    'Không mở được tệp cơ sở dữ liệu trong thư mục DATA_DIR. Đề nghị kiểm tra quyền của tệp tap-huan.db: tài khoản của máy chủ phải đọc, ghi được.',
  READONLY: 'Không ghi được tệp cơ sở dữ liệu trong thư mục DATA_DIR. Đề nghị kiểm tra quyền của tệp tap-huan.db và của ổ đĩa.',
  FULL: 'Đĩa chứa cơ sở dữ liệu đã đầy. Đề nghị giải phóng chỗ rồi chạy lại.',
  NOTADB: 'Tệp tap-huan.db trong thư mục DATA_DIR không phải cơ sở dữ liệu SQLite. Đề nghị khôi phục từ bản sao lưu.',
  CORRUPT: 'Cơ sở dữ liệu trong thư mục DATA_DIR đã hỏng. Đề nghị giữ nguyên tệp để xem lại và khôi phục từ bản sao lưu.',
  BUSY: 'Có chương trình khác đang giữ cơ sở dữ liệu. Đề nghị dừng chương trình đó rồi chạy lại.',
}
/** Rights, room, an end from outside: not ours to mend. */
const postgres = /^(28|3D|42501|53|57P|25006)/

export function said(problem) {
  if (problem?.name === 'StartProblem') return problem.message
  const cause = problem?.cause instanceof Error ? problem.cause : problem
  const code = String(cause?.code ?? '')
  const known = sqlite[/^SQLITE_([A-Z]+)/.exec(code)?.[1] ?? '']
  if (known) return known
  if (code in file && cause.syscall) return `${cause.path ?? cause.syscall}: ${file[code]}.`
  if (cause?.severity && postgres.test(code))
    return `PostgreSQL báo lỗi: ${cause.message}. Đề nghị kiểm tra quyền của tài khoản trong DATABASE_URL và máy chủ PostgreSQL.`
  return bug(cause)
}

function bug(cause) {
  if (!(cause instanceof Error)) return `Lỗi của chương trình: ${typeof cause}`
  const stack = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [
    `Lỗi của chương trình, đề nghị báo người phát triển: ${cause.name}: ${cause.message.split('\n', 1)[0].slice(0, 300)}`,
    ...stack,
  ].join('\n')
}
