/** The address of the list as it is narrowed and ordered; what is as usual is left out. */
export type Asked = {
  words: string
  agencyId: string | null
  group: 'posted' | 'away' | 'gone'
  order: 'name' | 'code' | 'agency'
  descending: boolean
  page: number
}

export function hrefOfList(asked: Asked, changed: Partial<Asked>): string {
  const { words, agencyId, group, order, descending, page } = { ...asked, ...changed }
  const query = new URLSearchParams({
    ...(words && { q: words }),
    ...(agencyId && { agency: agencyId }),
    ...(group !== 'posted' && { group }),
    ...(order !== 'name' && { sort: order }),
    ...(descending && { down: '1' }),
    ...(page > 1 && { page: String(page) }),
  })
  return query.size > 0 ? `/hr/people?${query}` : '/hr/people'
}
