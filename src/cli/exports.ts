import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Run } from '../engine/engine.js'
import { TutorError } from '../errors.js'
import { startDetached } from '../process/start-detached.js'
import type { Window } from '../timeline/window.js'
import { beginsAsSaved, savedText } from '../trace/saved.js'
import type { Context } from './context.js'
import { checkCanWrite, type FileKind, writeOutput } from './output-file.js'
import { type DrawingOptions, windowAsked } from './run-options.js'

/** Files that a run can be written to, each by its option. */
export interface ExportOptions {
  readonly save?: string
  readonly svg?: string
  readonly perfetto?: string
  readonly html?: string
  /** Shows the page in the browser; without a file it is a temporary one. */
  readonly open?: boolean
}

type Kind = Exclude<keyof ExportOptions, 'open'>

const KINDS: Readonly<Record<Kind, FileKind>> = {
  save: { what: 'trace', option: '--save', isOne: beginsAsSaved },
  svg: { what: 'picture of ours', option: '--svg', isOne: text => text.startsWith('<svg ') },
  html: { what: 'page of ours', option: '--html', isOne: text => text.startsWith('<!doctype html>') },
  perfetto: { what: 'Perfetto trace', option: '--perfetto', isOne: text => /^\{.*"traceEvents"/.test(text) },
}

/** Throws a TutorError when a file is in the way: before the run, not after it. */
export function checkExports(options: ExportOptions, context: Context): void {
  for (const [kind, file] of asked(options, context)) checkCanWrite(file, KINDS[kind])
}

/** Writes what the options ask for. */
export async function writeExports(run: Run, options: DrawingOptions, context: Context): Promise<void> {
  for (const [kind, file] of asked(options, context))
    writeOutput(
      file,
      KINDS[kind],
      kind === 'save' ? savedText(run.events) : await rendered(run, kind, windowAsked(options), context),
    )
  const page = asked(options, context).find(([kind]) => kind === 'html')
  if (options.open && page !== undefined) await openPage(page[1])
}

async function rendered(
  run: Run,
  kind: Exclude<Kind, 'save'>,
  part: Window,
  { look }: Context,
): Promise<string> {
  const [{ buildTimeline }, { windowOf }, { renderers }] = await Promise.all([
    import('../timeline/build.js'),
    import('../timeline/window.js'),
    import('../render/renderers.js'),
  ])
  if (kind === 'html') return (await import('./page/page.js')).pageOf(buildTimeline(run.events))
  return renderers[kind](windowOf(buildTimeline(run.events), part), {
    ...look,
    colour: 0,
    width: PICTURE_COLUMNS,
  })
}

/** A picture is as wide as a slide, not as somebody's terminal. */
const PICTURE_COLUMNS = 110

/** The same for the length of this process. */
function temporaryPage(): string {
  return join(tmpdir(), `asyncio-tutor-${process.pid}.html`)
}

/** Opens a page with whatever this system opens pages with. */
async function openPage(file: string): Promise<void> {
  const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' }
  try {
    await startDetached(openers[process.platform] ?? 'xdg-open', [file])
  } catch {
    throw new TutorError(
      'browser-not-opened',
      `No browser could be started for ${file}.`,
      'Open that file yourself.',
    )
  }
}

function asked(options: ExportOptions, { currentFolder }: Context): readonly (readonly [Kind, string])[] {
  return (Object.keys(KINDS) as Kind[]).flatMap(kind => {
    const file = options[kind] ?? (kind === 'html' && options.open ? temporaryPage() : undefined)
    return file === undefined ? [] : [[kind, resolve(currentFolder, file)] as const]
  })
}
