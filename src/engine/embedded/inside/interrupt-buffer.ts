import { Shared } from '../worker-messages.js'

/**
 * What pyodide looks into for a signal, every few instructions. It reads the first number and writes 0 each time, in two steps:
 * into the shared memory itself, that would now and then wipe out a signal that came in between. Here reading takes the signal.
 */
export function interruptBuffer(shared: Int32Array): Int32Array {
  const buffer = {
    get 0() {
      // Looking is cheaper than taking, and there is nearly never anything.
      return Atomics.load(shared, Shared.interrupt) === 0 ? 0 : Atomics.exchange(shared, Shared.interrupt, 0)
    },
    set 0(_taken: number) {},
  }
  // Of an array of numbers pyodide uses no more than this.
  return buffer as unknown as Int32Array
}
