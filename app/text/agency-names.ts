/** An agency by name and, where the name alone says too little, by what tells it from others: "Xã Chi Lăng (Huyện Tràng Định, đến 30/06/2025)". */
import { dateOf } from './dates.ts'
import { t } from './words.ts'

export type NamedAgency = {
  name: string
  isAlike: boolean
  openedOn: string | null
  lastOn: string | null
  isOpen: boolean
  parent?: { name: string; kind: string } | null
}

export function agencyName({ name, isAlike, openedOn, lastOn, isOpen, parent }: NamedAgency): string {
  const place = isAlike && parent?.kind === 'district' ? [parent.name] : []
  const era =
    lastOn && !isOpen
      ? [t('agency.to', { day: dateOf(lastOn) })]
      : isAlike && openedOn
        ? [t('agency.since', { day: dateOf(openedOn) })]
        : []
  const apart = [...place, ...era].join(', ')
  return apart === '' ? name : t('agency.apart', { name, apart })
}
