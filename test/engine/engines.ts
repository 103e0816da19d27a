import { createEmbeddedEngine } from '../../src/engine/embedded/engine.js'
import type { Engine } from '../../src/engine/engine.js'
import { createSystemEngine } from '../../src/engine/system/engine.js'
import { findPythons } from '../../src/engine/system/find-pythons.js'

export interface EngineUnderTest {
  readonly name: string
  /** Null: it runs here. */
  readonly missing: string | null
  readonly open: () => Promise<Engine>
}

const pythons = await findPythons()
const hasPython = pythons.some(python => python.isSupported)

/** Both hosts. The contract is one and the same. */
export const engines: readonly EngineUnderTest[] = [
  { name: 'embedded', missing: null, open: () => createEmbeddedEngine() },
  {
    name: 'system',
    missing: hasPython ? null : 'there is no Python 3.11 or newer on this machine',
    open: () => createSystemEngine(),
  },
]
