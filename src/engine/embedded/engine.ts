import type { Engine } from '../engine.js'
import type { StartHost } from '../host.js'
import type { Interpreter } from './interpreter.js'
import { locate } from './locate.js'
import { SWITCHES_IN_THREADS } from './node-flags.js'
import { createPool } from './pool.js'
import { embeddedHosts } from './start-embedded.js'

export interface EmbeddedOptions {
  /** The first interpreter, when it boots already. */
  readonly booting?: Promise<Interpreter> | null
  /** Boots another interpreter at once when one had to be ended, for whoever will ask soon. */
  readonly keepsSpare?: boolean
  /** Told when the snapshot can't be used, so that every start takes seconds. */
  readonly notice?: (sentence: string) => void
}

/** CPython compiled to WebAssembly, in worker threads. Each request finds it as it was when it had booted. */
export async function createEmbeddedEngine({
  booting = null,
  keepsSpare = false,
  notice = () => {},
}: EmbeddedOptions = {}): Promise<Engine> {
  const location = await locate()
  const pools = [createPool(location, keepsSpare, await booting)]
  let start = embeddedHosts(pools[0]!, notice)
  if (!SWITCHES_IN_THREADS) {
    const [{ bootApart }, { runAgain }] = await Promise.all([
      import('./apart/boot-apart.js'),
      import('./apart/run-again.js'),
    ])
    let hosts: StartHost | null = null
    start = runAgain(start, (request, listener) => {
      if (hosts === null) {
        const pool = createPool(location, keepsSpare, null, bootApart)
        pools.push(pool)
        hosts = embeddedHosts(pool, notice)
      }
      return hosts(request, listener)
    })
  }
  // What this thread needs is loaded while the worker boots.
  const [{ runInside }, { checkAnswer }, { createStdin }] = await Promise.all([
    import('./run-inside.js'),
    import('../check-run.js'),
    import('../stdin.js'),
  ])
  const stdin = createStdin()
  return {
    kind: 'embedded',
    run: (request, listener) => runInside(start, request, stdin.lines, listener),
    check: request => checkAnswer(start, request, 'embedded'),
    close: async () => {
      stdin.close()
      for (const pool of pools) pool.close()
    },
  }
}
