import { availableParallelism, loadavg } from 'node:os'

/** However busy a machine is, somebody waits. */
const MOST = 15

/** How many times longer anything may take now than on a machine with nothing else to do. Windows knows no load: 1. */
export function timesBusier(): number {
  const [load = 0] = loadavg()
  return Math.min(MOST, Math.max(1, load / availableParallelism()))
}
