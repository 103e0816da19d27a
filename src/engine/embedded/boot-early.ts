import { bootInterpreter, type Interpreter } from './interpreter.js'
import { locate } from './locate.js'

/** Begins to boot an interpreter before there is an engine, for `createEmbeddedEngine` to take. */
export function bootEarly(): Promise<Interpreter> {
  const booting = locate().then(bootInterpreter)
  // Who takes it learns why it failed; nobody may.
  booting.catch(() => {})
  return booting
}
