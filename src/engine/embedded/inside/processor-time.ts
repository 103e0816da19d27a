import { openSync, readSync } from 'node:fs'

/** How much processor time was used, in microseconds. `isOwn`: by the calling thread alone; else by the whole process. */
export interface ProcessorTime {
  readonly isOwn: boolean
  readonly micros: () => number
}

/** The best clock that there is. Call it in the thread that is to be measured, before the file system is sealed. */
export function processorTime(): ProcessorTime {
  const ofThread: (() => NodeJS.CpuUsage) | undefined = Reflect.get(process, 'threadCpuUsage')
  if (ofThread !== undefined) return { isOwn: true, micros: () => sum(ofThread.call(process)) }
  const usage = process.cpuUsage.bind(process)
  return scheduled() ?? { isOwn: false, micros: () => sum(usage()) }
}

/** As Linux tells it of each thread: the first number is nanoseconds on a processor. */
function scheduled(): ProcessorTime | null {
  try {
    const file = openSync('/proc/thread-self/schedstat', 'r')
    const bytes = Buffer.alloc(64)
    const micros = () =>
      Number.parseInt(bytes.toString('latin1', 0, readSync(file, bytes, 0, 64, 0)), 10) / 1000
    return Number.isNaN(micros()) ? null : { isOwn: true, micros }
  } catch {
    return null
  }
}

function sum({ user, system }: NodeJS.CpuUsage): number {
  return user + system
}
