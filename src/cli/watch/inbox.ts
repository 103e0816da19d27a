/** Letters from many senders for one reader, in order. */
export interface Inbox<Letter> {
  readonly post: (letter: Letter) => void
  readonly next: () => Promise<Letter>
}

export function createInbox<Letter>(): Inbox<Letter> {
  const letters: Letter[] = []
  let wake: (() => void) | null = null
  return {
    post: letter => {
      letters.push(letter)
      wake?.()
    },
    next: async () => {
      if (letters.length === 0) {
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
      wake = null
      return letters.shift()!
    },
  }
}
