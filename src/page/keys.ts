type Moving = 'previous' | 'next' | 'earlier' | 'later' | 'first' | 'last' | 'play'
type Looking = 'in' | 'out' | 'fit' | 'left' | 'right' | 'find' | 'choose' | 'clear' | 'keys'

/** What the page can do, most of it by the ids of its buttons. */
export type Commands = Readonly<Record<Moving | Looking, () => void>>

const KEYS: Readonly<Record<string, keyof Commands>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  PageUp: 'earlier',
  PageDown: 'later',
  Home: 'first',
  End: 'last',
  ' ': 'play',
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'fit',
  '<': 'left',
  '>': 'right',
  '/': 'find',
  Enter: 'choose',
  Escape: 'clear',
  '?': 'keys',
}
const WITH_SHIFT: Readonly<Record<string, keyof Commands>> = { ArrowLeft: 'left', ArrowRight: 'right' }
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
    // A dialog has its own keys, and a field has those that are typed into it.
    if (document.querySelector('dialog[open]') !== null || target instanceof HTMLInputElement) return
    const place = target instanceof HTMLElement ? target.id : ''
    // A text scrolls with the keys that scroll, and a control has its own.
    if (place === 'source' && SCROLLING.has(key)) return
    if (target instanceof HTMLSelectElement && key !== 'Escape') return
    if (target instanceof HTMLButtonElement && (key === ' ' || key === 'Enter')) return
    const inStory = place === 'story' ? IN_STORY[key] : undefined
    const name = (event.shiftKey ? WITH_SHIFT[key] : undefined) ?? KEYS[key] ?? inStory
    if (name === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    commands[name]()
  })
}
