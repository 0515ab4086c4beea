/** Names of the region, of which the demo's invented people are made: Tày, Nùng, Dao, Hoa and Kinh families, the frequent ones first. */
export const families = [
  ['Hoàng', 11], ['Nông', 10], ['Nguyễn', 9], ['Lý', 6], ['Vi', 6], ['Chu', 5], ['Lương', 5], ['Trần', 5], ['Hà', 4], ['Triệu', 4], ['Lộc', 3], ['Đàm', 3], ['Dương', 3],
  ['Hứa', 3], ['Phạm', 3], ['Lành', 2], ['Bế', 2], ['Lâm', 2], ['Đặng', 2], ['Phùng', 2], ['Lê', 2], ['Mã', 1], ['La', 1], ['Bàn', 1], ['Đoàn', 1], ['Tô', 1],
] as const

export const given = {
  male: {
    middle: ['Văn', 'Đức', 'Quang', 'Thế', 'Minh', 'Hữu', 'Xuân', 'Ngọc', 'Trung', 'Thanh', 'Đình', 'Việt'],
    name: ['An', 'Bình', 'Cường', 'Chiến', 'Dũng', 'Đạt', 'Giang', 'Hải', 'Hiếu', 'Hùng', 'Khánh', 'Kiên', 'Long', 'Luân', 'Nam', 'Phong', 'Quân', 'Sơn', 'Thắng', 'Tuấn', 'Tùng', 'Vinh', 'Toàn', 'Trường'],
  },
  female: {
    middle: ['Thị', 'Thị', 'Thị', 'Thu', 'Thanh', 'Thị Bích', 'Thị Hồng', 'Thị Kim', 'Thị Thu', 'Thùy', 'Phương', 'Minh', 'Diệu'],
    name: ['Ánh', 'Chi', 'Dung', 'Duyên', 'Điệp', 'Hà', 'Hạnh', 'Hằng', 'Hiền', 'Hoa', 'Huệ', 'Hương', 'Lan', 'Liên', 'Linh', 'Loan', 'Mai', 'Nga', 'Nhung', 'Phượng', 'Thảo', 'Thủy', 'Trang', 'Vân', 'Yến'],
  },
} as const
