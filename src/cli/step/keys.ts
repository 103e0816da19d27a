import type { Key } from 'ink'

/** The keys of one piece of input, by name or character: what is typed quickly, or pasted, arrives in one piece. */
export function keysOf(input: string, key: Key): readonly string[] {
  const name = Object.entries(NAMES).find(([of]) => key[of as keyof typeof NAMES])?.[1]
  if (name !== undefined) return [name]
  if (key.ctrl) return [`ctrl-${input}`]
  return Array.from(input, character => CHARACTERS[character] ?? character)
}

const NAMES = {
  leftArrow: 'left',
  rightArrow: 'right',
  upArrow: 'up',
  downArrow: 'down',
  pageUp: 'pageup',
  pageDown: 'pagedown',
  home: 'home',
  end: 'end',
  return: 'return',
  escape: 'escape',
  backspace: 'backspace',
  // What most terminals send for the Backspace key.
  delete: 'backspace',
} as const satisfies Partial<Record<keyof Key, string>>

/** What keys send that have a name, where they come in one piece with others. */
const CHARACTERS: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\r': 'return',
  '\n': 'return',
  '\x7f': 'backspace',
  '\b': 'backspace',
  '\x1b': 'escape',
  '\x03': 'ctrl-c',
  '\x04': 'ctrl-d',
}
