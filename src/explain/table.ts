import type { Entry } from './entry.js'
import { AWAITING } from './table/awaiting.js'
import { FUTURES } from './table/futures.js'
import { GONE } from './table/gone.js'
import { IMPORTS } from './table/imports.js'
import { LOCKS } from './table/locks.js'
import { LOOPS } from './table/loops.js'
import { ONLY_WARNED } from './table/only-warned.js'
import { PROTOCOLS } from './table/protocols.js'
import { TASKS } from './table/tasks.js'

/** Every error that is explained. The first that fits counts, so what is special stands before what is general. */
export const TABLE: readonly Entry[] = [
  ...GONE,
  ...IMPORTS,
  ...LOOPS,
  ...TASKS,
  ...FUTURES,
  ...AWAITING,
  ...PROTOCOLS,
  ...LOCKS,
  ...ONLY_WARNED,
]
