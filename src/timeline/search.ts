/** The first of sorted items for which `isPast` holds; their number if it holds for none. */
export function firstPast<Item>(items: ArrayLike<Item>, isPast: (item: Item, at: number) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isPast(items[middle]!, middle)) high = middle
    else low = middle + 1
  }
  return low
}
