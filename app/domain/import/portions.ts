/** Databases take so many values at once and no more. */
export function* portions<Item>(items: Item[], size = 400): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
