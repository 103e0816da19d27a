import type { Place } from '../../trace/events.js'
import { printable } from './printable.js'

/** A place as people write it: `tasks.py:5`. */
export function where({ file, line }: Place): string {
  return `${printable(file.split(/[\\/]/).at(-1) || file)}:${line}`
}
