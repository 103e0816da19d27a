import type { Warning } from './warning.js'

/** What the program asked for, and virtual time has not: once for each line. A program that ended by it has said so. */
export const notSimulated: Warning = {
  id: 'not-simulated',
  finds: ({ warnings, outcome }) => {
    const told = warnings.filter(({ kind }) => kind === 'not-simulated')
    return told
      .filter(({ message }) => outcome?.kind !== 'crashed' || !outcome.message.startsWith(message))
      .filter((one, at) => at === told.findIndex(first => isSame(first, one)))
      .map(({ message, task, place }) => ({
        says: message,
        advice: 'Trace the program with `--python --clock real` for that.',
        place,
        task,
      }))
  },
}

type Told = { readonly message: string; readonly place: { readonly line: number } | null }

function isSame(one: Told, other: Told): boolean {
  return one.message === other.message && one.place?.line === other.place?.line
}
