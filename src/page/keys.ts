type Moving = 'previous' | 'next' | 'earlier' | 'later' | 'first' | 'last' | 'play'
type Looking = 'in' | 'out' | 'fit' | 'find'

/** What the page can do, by the ids of its buttons. */
export type Commands = Readonly<Record<Moving | Looking, () => void>>

const KEYS: Readonly<Record<string, keyof Commands>> = {
  ...{ ArrowLeft: 'previous', ArrowRight: 'next', PageUp: 'earlier', PageDown: 'later', ' ': 'play' },
  ...{ Home: 'first', End: 'last', '+': 'in', '=': 'in', '-': 'out', '0': 'fit', '/': 'find' },
}

/** Lets keys do what the buttons do, unless they are typed into a field. */
export function listenToKeys(commands: Commands): void {
  addEventListener('keydown', event => {
    const { target, key } = event
    if (target instanceof HTMLInputElement) {
      if (key === 'Escape') target.blur()
      return
    }
    const name = KEYS[key]
    const isPressed = target instanceof HTMLButtonElement && key === ' '
    if (name === undefined || isPressed || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    commands[name]()
  })
}
