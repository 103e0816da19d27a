import { resolve } from 'node:path'
import type { Run } from '../engine/engine.js'
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
}

type Kind = keyof ExportOptions

const KINDS: Readonly<Record<Kind, FileKind>> = {
  save: { what: 'trace', option: '--save', isOne: beginsAsSaved },
  svg: { what: 'picture of ours', option: '--svg', isOne: text => text.startsWith('<svg ') },
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
  return renderers[kind](windowOf(buildTimeline(run.events), part), {
    ...look,
    colour: 0,
    width: PICTURE_COLUMNS,
  })
}

/** A picture is as wide as a slide, not as somebody's terminal. */
const PICTURE_COLUMNS = 110

function asked(options: ExportOptions, { currentFolder }: Context): readonly (readonly [Kind, string])[] {
  return (Object.keys(KINDS) as Kind[]).flatMap(kind => {
    const file = options[kind]
    return file === undefined ? [] : [[kind, resolve(currentFolder, file)] as const]
  })
}
