import { readFileSync } from 'node:fs'

/** Of what the kernel counts in (USER_HZ, which is 100 wherever Node runs). */
const TICKS_A_SECOND = 100

/** Where the times stand behind the name of the command, which may hold anything but ends with the last `)`: see proc(5). */
const USER = 11
const SYSTEM = 12

/** Seconds for which all threads of this process have had a processor. */
export function ownProcessorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** The same of another process; null where nobody tells (only Linux does), or when it is gone. */
export function processorSecondsOf(pid: number | undefined): number | null {
  if (process.platform !== 'linux' || pid === undefined) return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[USER]) + Number(fields[SYSTEM])) / TICKS_A_SECOND
  } catch {
    return null
  }
}
