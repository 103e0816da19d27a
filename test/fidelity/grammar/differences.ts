import { type Printed, withoutAddresses } from '../printed.js'
import { acrossVersions } from '../run-embedded.js'
import { timed } from './programs.js'

/** Seconds. Real clocks are late by some milliseconds, more so on a busy machine. */
const LATE_BY = 0.06

/** What is compared beside the lines: of runs under one Python, and across versions of it. */
const SHAPES = {
  native: ({ status, stderr }: Printed): unknown => ({ status, stderr: withoutAddresses(stderr) }),
  embedded: (printed: Printed): unknown => ({ ...acrossVersions(printed), stdout: undefined }),
}

/** Where the engine ran that made ours. */
export type Where = keyof typeof SHAPES

/** The first difference of a run of ours from a real one, in words; null where there is none. */
export function differenceOf(ours: Printed, real: Printed, where: Where): string | null {
  const [here, there] = [timed(ours), timed(real)]
  const line = here.words.findIndex((words, index) => words !== there.words[index])
  if (line >= 0 || here.words.length !== there.words.length) {
    const at = line < 0 ? here.words.length : line
    return `line ${at + 1}: ${here.words[at]} at ${here.moments[at]}, really ${there.words[at]} at ${there.moments[at]}`
  }
  const [shaped, wanted] = [ours, real].map(printed => JSON.stringify(SHAPES[where](printed)))
  if (shaped !== wanted) return `ends otherwise: ${shaped}, really ${wanted}`
  const late = there.moments.findIndex((at, index) => Math.abs(at - here.moments[index]!) > LATE_BY)
  return late < 0 ? null : `${here.words[late]}: at ${here.moments[late]}, really at ${there.moments[late]}`
}
