import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Run } from '../../engine/engine.js'
import { TutorError } from '../../errors.js'
import { startDetached } from '../../process/start-detached.js'
import type { Timeline } from '../../timeline/model.js'
import type { Window } from '../../timeline/window.js'
import { beginsAsSaved, savedText } from '../../trace/saved.js'
import type { Context } from '../context.js'
import {
  type DrawingOptions,
  EXPORT_KINDS,
  type ExportKind,
  type ExportOptions,
  windowAsked,
} from '../options/run-options.js'
import { filled, inked } from '../terminal/text.js'
import { fingerprintsOf } from './changed-sources.js'
import { nothingThere } from './nothing-there.js'
import { checkCanWrite, type FileKind, writeOutput } from './output-file.js'
import { filesOf } from './sources.js'

const KINDS: Readonly<Record<ExportKind, FileKind>> = {
  save: { what: 'trace', option: '--save', isOne: beginsAsSaved },
  svg: { what: 'picture of ours', option: '--svg', isOne: text => text.startsWith('<svg ') },
  html: { what: 'page of ours', option: '--html', isOne: text => text.startsWith('<!doctype html>') },
  perfetto: { what: 'Perfetto trace', option: '--perfetto', isOne: text => /^\{.*"traceEvents"/.test(text) },
}

/** Throws a TutorError when a file is in the way, or what is asked for can't all be: before the run, not after it. */
export function checkExports(options: ExportOptions, context: Context): void {
  const optionOf = new Map<string, string>()
  for (const [kind, file] of asked(options, context)) {
    const { option } = KINDS[kind]
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
    checkCanWrite(file, KINDS[kind])
  }
}

/** Writes what the options ask for. `doubts` are sentences for the page about the program's files. */
export async function writeExports(
  run: Run,
  options: DrawingOptions,
  context: Context,
  doubts: readonly string[] = [],
): Promise<void> {
  const files = asked(options, context)
  if (files.length === 0) return
  const { buildTimeline } = await import('../../timeline/build.js')
  const timeline = buildTimeline(run.events)
  const part = windowAsked(options)
  const nothing = files.every(([kind]) => kind === 'save') ? null : nothingThere(timeline, part)
  if (nothing !== null && !isDrawn(options)) {
    const { io, look } = context
    io.writeError(`${filled(inked(nothing, look), look)}\n`)
  }
  for (const [kind, file] of files) {
    if (nothing !== null && isOfPart(kind)) continue
    const text =
      kind === 'save'
        ? savedText(run.events, await fingerprintsOf(filesOf(timeline)))
        : kind === 'html'
          ? await (await import('../page/page.js')).pageOf(timeline, doubts)
          : await rendered(timeline, kind, part, context)
    writeOutput(file, KINDS[kind], text)
    if (kind === 'html' && [options.from, options.to, options.task].some(asked => asked !== undefined))
      context.io.writeError('The page holds the whole run: a part of it is found there.\n')
    if (kind === 'html' && options.open) await openPage(file, context)
  }
}

/** A drawing says by itself that nothing is there. */
function isDrawn({ view, json, step }: DrawingOptions): boolean {
  return view !== 'none' && !json && !step
}

/** A page and a saved trace hold the whole run. */
function isOfPart(kind: ExportKind): boolean {
  return kind === 'svg' || kind === 'perfetto'
}

async function rendered(
  timeline: Timeline,
  kind: Exclude<ExportKind, 'save' | 'html'>,
  part: Window,
  { look }: Context,
): Promise<string> {
  const [{ windowOf }, { renderers }] = await Promise.all([
    import('../../timeline/window.js'),
    import('../../render/renderers.js'),
  ])
  return renderers[kind](windowOf(timeline, part), { ...look, colour: 0, width: PICTURE_COLUMNS })
}

/** A picture is as wide as a slide, not as somebody's terminal. */
const PICTURE_COLUMNS = 110

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
  options: ExportOptions,
  { currentFolder }: Context,
): readonly (readonly [ExportKind, string])[] {
  return EXPORT_KINDS.flatMap(kind => {
    const file = options[kind] ?? (kind === 'html' && options.open ? temporaryPage() : undefined)
    return file === undefined ? [] : [[kind, resolve(currentFolder, file)] as const]
  })
}
