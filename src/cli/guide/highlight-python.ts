import { Chalk, type ChalkInstance } from 'chalk'
import type { Look } from '../../render/look/look.js'
import { pythonLines, type TokenKind } from '../../render/text/python-tokens.js'

/** Python in colours. */
export function highlightPython(source: string, { colour }: Look): string {
  if (colour === 0) return source
  const chalk = new Chalk({ level: colour })
  const inks: Record<TokenKind, ChalkInstance> = {
    comment: chalk.gray,
    text: chalk.green,
    number: chalk.yellow,
    keyword: chalk.magenta,
    decorator: chalk.yellow,
    defined: chalk.blueBright,
  }
  return pythonLines(source)
    .map(line => line.map(({ text, kind }) => (kind === null ? text : inks[kind](text))).join(''))
    .join('\n')
}
