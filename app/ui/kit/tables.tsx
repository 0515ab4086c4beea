import { CopyTable } from '../copy-table.tsx'
import { Field, Select } from '../field.tsx'
import { Filters } from '../filters.tsx'
import { Empty } from '../notice.tsx'
import { Pager } from '../pager.tsx'
import { Section } from '../page.tsx'
import { SearchBox } from '../search-box.tsx'
import { Share } from '../share.tsx'
import { type Column, DataTable } from '../table.tsx'

export function TableSamples() {
  return (
    <Section title="Bảng" id="bang" actions={<CopyTable target="kit-table" label="Sao chép để dán vào Excel" done="Đã sao chép" />}>
      <SearchBox action="/_kit" label="Tìm giấy xác nhận theo số hiệu" hint="Ví dụ: TH-2026-000127" submitLabel="Tra cứu" />
      <Filters action="/_kit" resetHref="/_kit">
        <Field label="Tìm" name="words" type="search" />
        <Select
          label="Khóa học"
          name="course"
          options={[
            { value: '', label: 'Mọi khóa học' },
            { value: '1', label: 'Văn bản điện tử và chữ ký số trong công việc hằng ngày' },
          ]}
        />
        <Field label="Từ ngày" name="from" size="full" />
      </Filters>
      <DataTable
        id="kit-table"
        caption="Tỷ lệ hoàn thành theo cơ quan, tính đến 14:05 ngày 23/11/2026"
        columns={columns}
        rows={rows}
        footer={['Toàn tỉnh', <Share key="1" done={610} total={1319} />, <Share key="2" done={402} total={1319} />, '96', '23/11/2026']}
      />
      <Pager page={5} pages={12} hrefFor={(page) => `/_kit?page=${page}`} />
      <Pager page={1} pages={2} hrefFor={(page) => `/_kit?page=${page}`} />
      <DataTable
        caption="Không có gì"
        columns={columns}
        rows={[]}
        empty={<Empty title="Không có cơ quan nào khớp với bộ lọc">Thử bỏ bớt điều kiện.</Empty>}
      />
    </Section>
  )
}

const columns: Column[] = [
  { key: 'agency', label: 'Cơ quan, đơn vị', sortHref: '?sort=agency', sorted: 'ascending' },
  { key: 'first', label: 'Văn bản điện tử và chữ ký số', sortHref: '?sort=first' },
  { key: 'second', label: 'Giải quyết thủ tục hành chính', sortHref: '?sort=second' },
  { key: 'excluded', label: 'Không thuộc diện', align: 'end' },
  { key: 'last', label: 'Hoàn thành gần nhất', align: 'end' },
]

const agencies = [
  ['Sở Khoa học và Công nghệ', 48, 52, 40, 3, '21/11/2026'],
  ['Sở Nội vụ', 65, 65, 31, 0, '23/11/2026'],
  ['Ủy ban nhân dân phường Lương Văn Tri', 0, 38, 12, 5, '–'],
  ['Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh', 17, 24, 9, 1, '14/11/2026'],
  ['Xã Chi Lăng (huyện Chi Lăng, đến 30/6/2025)', 0, 0, 0, 0, '–'],
] as const

const rows = agencies.map(([agency, done, total, other, excluded, last]) => ({
  key: agency,
  cells: [
    <a key="a" href="#bang">
      {agency}
    </a>,
    <Share key="1" done={done} total={total} href="#bang" />,
    <Share key="2" done={other} total={total} href="#bang" />,
    String(excluded),
    last,
  ],
}))
