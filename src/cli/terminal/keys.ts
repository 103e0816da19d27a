/** Keys that leave whatever is shown. */
const LEAVING: ReadonlySet<string> = new Set(['q', 'ctrl-c', 'ctrl-d'])

/** Ctrl-C and Ctrl-D leave wherever a key is waited for. */
export function isLeaving(key: string): boolean {
  return LEAVING.has(key)
}
