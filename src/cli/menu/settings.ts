import { resolve } from 'node:path'
import type { Context } from '../context.js'
import { chosenEditor } from '../editor/open.js'
import { inked, paintOf } from '../terminal/text.js'

/** What is set, and by what it is set: the environment and options, so that one place decides. */
export function settingsText(context: Context): string {
  const { environment, look, workspace, progress } = context
  const { strong } = paintOf(look)
  const editor = chosenEditor(environment)
  const settings = [
    ['editor', editor ?? 'none', '`export EDITOR=nano`, or `code`, `vim` and so on'],
    ['words only', look.plain ? 'yes' : 'no', '`export ASYNCIO_TUTOR_PLAIN=1`, for screen readers'],
    ['colours', look.colour > 0 ? 'yes' : 'no', '`export NO_COLOR=1` turns them off'],
    ['width', `${look.width} columns`, '`--width 100`, or a wider window'],
    ['exercises', resolve(workspace), '`--workspace FOLDER` keeps them and your progress there'],
    ['progress', progress.file, '`asyncio-tutor progress export FILE` takes it along'],
  ] as const
  return settings
    .map(([name, value, how]) => `${strong(name.padEnd(10))}  ${value}\n            ${inked(how, look)}\n`)
    .join('\n')
}
