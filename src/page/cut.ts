/** A name of at most so many letters: what is cut out of its middle tells it apart least. */
export function cutInMiddle(name: string, room: number): string {
  const letters = Array.from(name)
  if (letters.length <= room) return name
  const kept = Math.max(1, room - 1)
  const end = Math.floor(kept / 2)
  return `${letters.slice(0, kept - end).join('')}…${letters.slice(letters.length - end).join('')}`
}
