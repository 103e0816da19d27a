import { columnsOf } from './columns.js'

/** A name of at most so many columns: what is cut out of its middle tells it apart least. */
export function cutInMiddle(name: string, room: number): string {
  if (columnsOf(name) <= room) return name
  const letters = Array.from(name)
  const kept = Math.max(1, room - 1)
  const end = fitting(letters.toReversed(), Math.floor(kept / 2))
    .toReversed()
    .join('')
  return `${fitting(letters, kept - columnsOf(end)).join('')}…${end}`
}

/** The first letters, as many as fit. */
function fitting(letters: readonly string[], columns: number): readonly string[] {
  let free = columns
  const past = letters.findIndex(letter => {
    free -= columnsOf(letter)
    return free < 0
  })
  return past < 0 ? letters : letters.slice(0, past)
}
