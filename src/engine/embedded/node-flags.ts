/** V8 begins to optimise WebAssembly while Python still boots, and a short program never gets that back: later is better. */
export const LATE_TIERING = '--wasm-tiering-budget=500000000'

const [major = 0] = process.versions.node.split('.').map(Number)

/** From 24.20 on Node switches stacks by itself; 26 no longer knows a name for it. */
const switching: readonly string[] =
  major < 23 ? ['--experimental-wasm-stack-switching'] : major < 25 ? ['--experimental-wasm-jspi'] : []

/**
 * Lets WebAssembly suspend its stacks (JavaScript Promise Integration), by which Python has threads. Each stack may grow to so
 * many kB, since a deep `repr` recurses in C; V8 takes the smaller of the two.
 */
export function stackSwitching(kilobytes = 65_000): readonly string[] {
  return [...switching, `--stack-size=${kilobytes}`, `--wasm-stack-switching-stack-size=${kilobytes}`]
}

/**
 * Whether threads of a running process can be given these. Node 20's main thread then dies at its next garbage collection: there
 * they have to stand on the command line.
 */
export const SWITCHES_IN_THREADS = major >= 22 || process.execArgv.includes(switching[0]!)
