/** The upper left of an official paper, as Nghị định 30/2020/NĐ-CP wants it: in capitals, People's Committees without a superior. */
import type { Agency } from '#app/domain/agency/tree.ts'

type Named = Pick<Agency, 'name' | 'kind'>
export type Letterhead = { superior: string | null; agency: string; place: string }

const committee = 'Ủy ban nhân dân'
const province = 'Lạng Sơn'
const communal = /^(?:Xã|Phường|Thị trấn) /

export function letterheadOf(agency: Named, superior: Named | null): Letterhead {
  const isCommunal = communal.test(agency.name)
  const named = superior && !isCommunal && superior.kind !== 'province' ? superior : null
  return {
    superior: named && inCapitals(named),
    agency: inCapitals(agency),
    place: isCommunal ? agency.name.replace(communal, '') : province,
  }
}

function inCapitals({ name, kind }: Named): string {
  const full = communal.test(name) ? `${committee} ${name}` : kind === 'committee' ? `${name} ${province}` : name
  return full.toLocaleUpperCase('vi-VN')
}
