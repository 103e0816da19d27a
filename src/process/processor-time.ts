import { readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second, whatever the machine. */
const MS_PER_TICK = 10

/** Milliseconds for which processors have worked for this process: all of its threads. */
export function ownProcessorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The same of another process. Null: it is gone, or this system doesn't tell; only Linux does. */
export function processorMsOf(pid: number | undefined): number | null {
  try {
    // Behind the name, which may hold anything, come its state and numbers: the 12th and 13th are what we ask for.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK
  } catch {
    return null
  }
}
