import { resolve } from 'node:path'
import type { Context } from '../context.js'
import { choose } from '../terminal/choose.js'
import { filled, inked, paintOf } from '../terminal/text.js'

/** The first time: what this is, and where files will go. Nothing is written before a yes. False: not now. */
export async function welcome(context: Context): Promise<boolean> {
  const { io, look, progress, workspace } = context
  const { lessons, exercises } = progress.read()
  if (Object.keys(lessons).length + Object.keys(exercises).length > 0) return true
  const paint = paintOf(look)
  const paragraphs = [
    paint.strong('Welcome to asyncio-tutor'),
    "It teaches Python's asyncio, the way to let one program do many things while it waits. You read a short guide, say what a program will do, and then see what it did, task by task, on a timeline. After that you write programs of your own, in your own editor. They are checked by how they behave.",
    'Nothing needs to be installed. Python comes with it.',
    `Your exercises will be in ${resolve(workspace)}\nYour progress will be in  ${progress.file}`,
    'You can leave at any point and go on later: `asyncio-tutor` brings you back here.',
  ]
  if (!look.plain) io.clear()
  io.write(`${paragraphs.map(text => filled(inked(text, look), look)).join('\n\n')}\n\n`)
  return (await choose('Shall we begin?', ['Yes', 'Not now'], context)) === 0
}
