import type { Context } from '../context.js'

/** Lets one of some lines be chosen, or none of them, beginning at line `first`. Gives its place; null: Ctrl-C, Esc, or "Back". */
export async function chooseOrGoBack(
  question: string,
  lines: readonly string[],
  context: Context,
  first = 0,
): Promise<number | null> {
  const chosen = await choose(question, [...lines, 'Back'], context, first)
  return chosen === lines.length ? null : chosen
}

/** Lets one of some lines be chosen. Gives its place; null: Ctrl-C or Esc. Without cursor games where they would disturb. */
export async function choose(
  question: string,
  lines: readonly string[],
  { io, look }: Context,
  first = 0,
): Promise<number | null> {
  if (!look.plain) return io.choose(question, lines, first)
  io.write(`${question}\n${lines.map((line, index) => `${index + 1} ${line}\n`).join('')}`)
  const isGood = (text: string) =>
    lines[Number(text) - 1] !== undefined || `Type a number from 1 to ${lines.length}.`
  const typed = await io.ask('Number:', isGood)
  return typed === null ? null : Number(typed) - 1
}

/** Asks yes or no; Ctrl-C and Esc are a no. */
export async function confirm(question: string, { io, look }: Context): Promise<boolean> {
  if (!look.plain) return io.confirm(question)
  const typed = await io.ask(
    `${question} (yes or no)`,
    text => /^(y|yes|n|no)$/i.test(text) || 'Type yes or no.',
  )
  return typed !== null && /^y/i.test(typed)
}
