import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Run } from '../../engine/engine.js'
import { TutorError } from '../../errors.js'
import { startDetached } from '../../process/start-detached.js'
import type { Context } from '../context.js'
import { checkCanWrite, writeOutput } from '../files/output-file.js'
import { FILE_KINDS, FILES, type FileFormat, type FileKind } from '../formats.js'
import { type DrawingOptions, isPartAsked, type WritingOptions, windowAsked } from '../options/run-options.js'
import { filled, inked } from '../terminal/text.js'
import { nothingThere } from './nothing-there.js'

/** Throws a TutorError when a file is in the way, or what is asked for can't all be: before the run, not after it. */
export function checkFiles(options: WritingOptions, context: Context): void {
  const optionOf = new Map<string, string>()
  for (const [kind, file] of asked(options, context)) {
    const option = `--${kind}`
    if (options[kind] === '-')
      throw new TutorError(
        'no-file-named',
        `\`${option} -\` names no file: the output is the program's own.`,
        `Name one, or write \`${option} ./-\` if it is called that.`,
      )
    const other = optionOf.get(file)
    if (other !== undefined)
      throw new TutorError(
        'one-file-for-two',
        `\`${other}\` and \`${option}\` name the same file, ${file}.`,
        'Name another one for one of them.',
      )
    optionOf.set(file, option)
    checkCanWrite(file, option, FILES[kind])
  }
}

/** Writes the files that the options ask for. `doubts` are sentences for the page about the program's files. */
export async function writeRun(
  run: Run,
  options: DrawingOptions,
  context: Context,
  doubts: readonly string[] = [],
): Promise<void> {
  const files = asked(options, context)
  if (files.length === 0) return
  const { io, look } = context
  const [{ buildTimeline }, { windowOf }] = await Promise.all([
    import('../../timeline/build.js'),
    import('../../timeline/window.js'),
  ])
  const timeline = buildTimeline(run.events)
  const part = windowAsked(options)
  const nothing = nothingThere(timeline, part)
  const written = { events: run.events, timeline, part: windowOf(timeline, part), look, doubts }
  const isPageAsked = files.some(([kind]) => kind !== 'save')
  if (nothing !== null && isPageAsked && !isDrawn(options))
    io.writeError(`${filled(inked(nothing, look), look)}\n`)
  for (const [kind, file] of files) {
    const format: FileFormat = FILES[kind]
    if (nothing !== null && format.holds === 'part') continue
    writeOutput(file, `--${kind}`, format, await format.text(written))
    if (format.wholeNote !== null && isPartAsked(options)) io.writeError(`${format.wholeNote}\n`)
    if (kind === 'html' && options.open) await openPage(file, context)
  }
}

/** A drawing says by itself that nothing is there. */
function isDrawn({ view, json, step }: DrawingOptions): boolean {
  return view !== 'none' && !json && !step
}

/** The same for the length of this process. */
function temporaryPage(): string {
  return join(tmpdir(), `asyncio-tutor-${process.pid}.html`)
}

/** Opens a page with whatever this system opens pages with. Whether a browser shows it, nobody tells us. */
async function openPage(file: string, { io }: Context): Promise<void> {
  const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' }
  try {
    await startDetached(openers[process.platform] ?? 'xdg-open', [file])
    io.writeError(`The page is ${file}: open it yourself if no browser does.\n`)
  } catch {
    throw new TutorError(
      'browser-not-opened',
      `No browser could be started for ${file}.`,
      'Open that file yourself.',
    )
  }
}

function asked(
  options: WritingOptions,
  { currentFolder }: Context,
): readonly (readonly [FileKind, string])[] {
  return FILE_KINDS.flatMap(kind => {
    const file = options[kind] ?? (kind === 'html' && options.open ? temporaryPage() : undefined)
    return file === undefined ? [] : [[kind, resolve(currentFolder, file)] as const]
  })
}
