import type { Look } from '../../render/look/look.js'
import { padded, printable } from '../../render/text/printable.js'
import { counted, filled, inked, paintOf, signsOf } from '../terminal/text.js'
import type { Graded } from './graded.js'

/** A line for each, and what failed first. `nameWidth`: of the longest learner's name; 0 without learners. */
export function gradedLine(graded: Graded, nameWidth: number, look: Look): string {
  const paint = paintOf(look)
  const signs = signsOf(look)
  const { learner, exercise, outcome, passed, total, failures } = graded
  const who = learner === null ? '' : `${padded(printable(learner), nameWidth)}  `
  const head = `${who}${exercise.id} ${exercise.title}`
  if (outcome === 'passed') return `${paint.good(`${signs.passed} ${head}`)}\n`
  const count = total === 0 ? '' : `  ${passed} of ${total}`
  const first = failures[0]
  const why = first === undefined ? '' : `${first.check}: ${first.message}`
  return `${paint.bad(`${signs.failed} ${head}`)}${count}\n    ${filled(inked(printable(why.split('\n')[0]!), look), look, 4, '    ')}\n`
}

export function gradedSummary(graded: readonly Graded[], look: Look): string {
  const passed = graded.filter(({ outcome }) => outcome === 'passed').length
  const learners = new Set(graded.flatMap(({ learner }) => learner ?? [])).size
  const of = learners === 0 ? '' : ` of ${counted(learners, 'learner')}`
  const broken = graded.filter(({ outcome }) => outcome === 'broken').length
  const ours =
    broken === 0
      ? ''
      : `\n${paintOf(look).bad(`${counted(broken, 'submission')} could not be judged: a check of ours broke.`)}`
  return `\n${passed} of ${counted(graded.length, 'submission')}${of} passed.${ours}\n`
}
