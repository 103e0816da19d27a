import { existsSync } from 'node:fs'
import type { Engine, ProgramRequest } from '../../engine/engine.js'
import { TutorError } from '../../errors.js'
import type { Context } from '../context.js'
import { openEditor } from '../editor/open.js'
import { runAlone } from '../running/run-and-draw.js'
import { isLeaving } from '../terminal/keys.js'
import { errorText, filled, inked, shortPath } from '../terminal/text.js'
import { watchFile } from '../watch/file.js'
import { createInbox } from '../watch/inbox.js'

/** Runs a program of the learner's now and at every save, until somebody leaves. Without a terminal it runs once. */
export async function runAtEachSave(
  file: string,
  signals: ProgramRequest['signals'],
  engine: Engine,
  context: Context,
): Promise<void> {
  const { io, look, currentFolder } = context
  const path = shortPath(file, currentFolder)
  if (!io.isInteractive || !io.outputIsTerminal) {
    io.write(`${path}\n\n`)
    return runAlone(file, signals, engine, context)
  }
  const inbox = createInbox<string>()
  const files = watchFile(file, { changed: () => inbox.post('saved'), polling: () => {} })
  let forgetKeys = io.onKey(inbox.post)
  inbox.post('saved')
  try {
    for (;;) {
      const letter = await inbox.next()
      if (isLeaving(letter)) return
      if (letter !== 'saved' && letter !== 'r' && letter !== 'e') continue
      forgetKeys() // Ctrl-C is the program's own while it runs, and an editor wants every key
      try {
        if (letter === 'e') await openEditor(file, 1, context)
        else await runAgain()
      } catch (error) {
        if (!(error instanceof TutorError)) throw error
        io.write(`${errorText(error, look)}\n`)
      }
      forgetKeys = io.onKey(inbox.post)
      if (letter !== 'e') sayWhatNow()
    }
  } finally {
    forgetKeys()
    await files.close()
  }

  async function runAgain(): Promise<void> {
    if (!look.plain) io.clear()
    if (existsSync(file)) await runAlone(file, signals, engine, context)
  }

  function sayWhatNow(): void {
    const words = existsSync(file)
      ? `Change ${path} and save it: it runs again.   \`e\` edits it   \`r\` runs it again   \`q\` leaves`
      : `${path} is not there. As soon as it is, it runs.   \`q\` leaves`
    io.write(`\n${filled(inked(words, look), look)}\n`)
  }
}
