import { resolve } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import junit from 'junit-report-builder'
import type { Context } from '../context.js'
import { writeWhole } from '../files/output-file.js'
import type { ClosedFolder, Graded } from './graded.js'

export interface ReportOptions {
  readonly junit?: string
  readonly csv?: string
}

/** Writes the files that were asked for. */
export function writeReports(
  graded: readonly Graded[],
  closed: readonly ClosedFolder[],
  options: ReportOptions,
  context: Context,
): void {
  if (options.junit !== undefined) write(options.junit, junitText(graded, closed), context)
  if (options.csv !== undefined) write(options.csv, csvText(graded, closed), context)
}

/** A suite for each learner, a case for each exercise; for a folder that can't be read a case that says so. */
export function junitText(graded: readonly Graded[], closed: readonly ClosedFolder[]): string {
  // CommonJS: what its types call the default is the module itself.
  const builder = (junit as unknown as typeof junit.default).newBuilder()
  const suites = new Map<string, ReturnType<typeof builder.testSuite>>()
  for (const { learner, exercise, file, outcome, failures, milliseconds } of graded) {
    const name = learner ?? 'asyncio-tutor'
    const suite = suites.get(name) ?? builder.testSuite().name(name)
    suites.set(name, suite)
    const one = suite.testCase().className(name).name(`${exercise.id} ${exercise.title}`)
    one.file(file).time(milliseconds / 1000)
    const text = failures
      .map(({ check, message, line }) => `${check}: ${message}${line === null ? '' : ` (line ${line})`}`)
      .join('\n')
    if (outcome === 'broken') one.error(text)
    else if (outcome !== 'passed') one.failure(text)
  }
  for (const { learner, folder, error } of closed)
    builder
      .testSuite()
      .name(learner)
      .testCase()
      .className(learner)
      .name('The folder')
      .file(folder)
      .failure(error.what)
  return builder.build()
}

/** A row for each submission, and for each folder that can't be read. */
export function csvText(graded: readonly Graded[], closed: readonly ClosedFolder[]): string {
  const rows = graded.map(({ learner, exercise, outcome, passed, total, failures, file }) => [
    ...[learner ?? '', exercise.id, exercise.slug, outcome, passed, total],
    ...[failures[0]?.check ?? '', failures[0]?.message ?? '', file],
  ])
  const unread = closed.map(({ learner, folder, error }) => [
    ...[learner, '', '', 'unreadable', 0, 0, 'The folder', error.what, folder],
  ])
  const header = ['learner', 'exercise', 'slug', 'outcome', 'passed', 'total', 'check', 'message', 'file']
  // A cell that begins with = is a formula to a spreadsheet, and names of files are not ours.
  return stringify([header, ...rows, ...unread], { escape_formulas: true })
}

function write(name: string, text: string, { currentFolder }: Context): void {
  writeWhole(resolve(currentFolder, name), text, name)
}
