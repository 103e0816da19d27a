type Moving = 'previous' | 'next' | 'earlier' | 'later' | 'first' | 'last' | 'play'
type Looking = 'in' | 'out' | 'fit' | 'find' | 'choose' | 'clear' | 'keys'

/** What the page can do, most of it by the ids of its buttons. */
export type Commands = Readonly<Record<Moving | Looking, () => void>>

const KEYS: Readonly<Record<string, keyof Commands>> = {
  ...{ ArrowLeft: 'previous', ArrowRight: 'next', PageUp: 'earlier', PageDown: 'later', ' ': 'play' },
  ...{ Home: 'first', End: 'last', '+': 'in', '=': 'in', '-': 'out', '0': 'fit', '/': 'find' },
  ...{ Enter: 'choose', Escape: 'clear', '?': 'keys' },
}
/** In the list of events, keys up and down go from one to another. */
const IN_STORY: Readonly<Record<string, keyof Commands>> = { ArrowUp: 'previous', ArrowDown: 'next' }
const SCROLLING: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  ' ',
])

/** Lets keys do what the buttons do, unless they are typed into a field. */
export function listenToKeys(commands: Commands): void {
  addEventListener('keydown', event => {
    const { target, key } = event
    if (target instanceof HTMLInputElement) {
      if (key === 'Escape') target.blur()
      return
    }
    const place = target instanceof HTMLElement ? target.id : ''
    // A text scrolls with the keys that scroll, and a control has its own.
    if (place === 'source' && SCROLLING.has(key)) return
    if (target instanceof HTMLSelectElement && key !== 'Escape') return
    if (target instanceof HTMLButtonElement && (key === ' ' || key === 'Enter')) return
    const name = KEYS[key] ?? (place === 'story' ? IN_STORY[key] : undefined)
    if (name === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    commands[name]()
  })
}
