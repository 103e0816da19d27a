import { Chalk, type ChalkInstance } from 'chalk'
import type { Look } from '../../render/look.js'

/** Python in colours: enough to tell words of the language, text, comments and names of what is defined. */
export function highlightPython(source: string, { colour }: Look): string {
  if (colour === 0) return source
  const chalk = new Chalk({ level: colour })
  const inks: Record<string, ChalkInstance> = {
    comment: chalk.gray,
    text: chalk.green,
    number: chalk.yellow,
    keyword: chalk.magenta,
    decorator: chalk.yellow,
    defined: chalk.blue,
  }
  return source.replace(TOKEN, (...match) => {
    const groups = match.at(-1) as Record<string, string | undefined>
    const kind = Object.keys(groups).find(name => groups[name] !== undefined)
    const whole = match[0] as string
    const ink = kind === undefined ? undefined : inks[kind]
    return ink === undefined
      ? whole
      : whole
          .split('\n')
          .map(line => ink(line))
          .join('\n')
  })
}

const KEYWORDS =
  'False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|' +
  'import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield'

/** In order of precedence: what stands inside text or a comment is not looked at again. */
const TOKEN = new RegExp(
  [
    '(?<comment>#[^\\n]*)',
    '(?<text>(?:\\b[rbfuRBFU]{1,2})?(?:"""[\\s\\S]*?"""|\'\'\'[\\s\\S]*?\'\'\'|"(?:\\\\.|[^"\\\\\\n])*"|\'(?:\\\\.|[^\'\\\\\\n])*\'))',
    '(?<=\\b(?:def|class)[ \\t]+)(?<defined>\\w+)',
    '(?<decorator>(?<=^[ \\t]*)@[\\w.]+)',
    `\\b(?<keyword>${KEYWORDS})\\b`,
    '\\b(?<number>\\d[\\d_.]*(?:e[+-]?\\d+)?)\\b',
  ].join('|'),
  'gm',
)
