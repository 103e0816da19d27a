import { bootEarly } from '../engine/embedded/boot-early.js'
import type { Interpreter } from '../engine/embedded/interpreter.js'

const RUN_PROGRAMS = ['run', 'trace', 'verify', 'predict', 'watch']
const NOT_BUILT_IN = /^(--python(=.*)?|--help|-h)$/

/** Begins to boot the built-in Python if what was typed will most likely need it. Being wrong costs some time only. */
export function bootPython([command = '', ...rest]: readonly string[]): Promise<Interpreter> | null {
  return RUN_PROGRAMS.includes(command) && !rest.some(word => NOT_BUILT_IN.test(word)) ? bootEarly() : null
}
