import type { Look } from '../../render/look/look.js'
import type { World } from '../world.js'

export interface LookOptions {
  readonly width?: number
  readonly ascii?: boolean
  readonly all?: boolean
  readonly plain?: boolean
}

/** What this terminal can show. A pipe gets plain text that does not depend on who reads it. */
export function lookOf(
  { io, environment }: Pick<World, 'io' | 'environment'>,
  options: LookOptions = {},
): Look {
  const plain = options.plain ?? (environment.ASYNCIO_TUTOR_PLAIN || '0') !== '0'
  const colour = plain ? 0 : colourLevel(environment, io.outputIsTerminal)
  return {
    width: options.width ?? io.columns ?? (Number(environment.COLUMNS) || 80),
    colour,
    ascii: plain || (options.ascii ?? !hasUnicode(environment)),
    all: options.all ?? false,
    plain,
    hyperlinks: colour > 0 && io.outputIsTerminal && showsLinks(environment),
  }
}

type Environment = World['environment']

/** NO_COLOR and FORCE_COLOR as at https://no-color.org and https://force-color.org. */
function colourLevel(environment: Environment, isTerminal: boolean): Look['colour'] {
  if (environment.NO_COLOR) return 0
  const forced = environment.FORCE_COLOR
  if (forced !== undefined && forced !== '') {
    if (forced === '0' || forced === 'false') return 0
    return forced === '2' || forced === '3' ? (Number(forced) as 2 | 3) : 1
  }
  if (!isTerminal || environment.TERM === 'dumb') return 0
  if (/^(truecolor|24bit)$/.test(environment.COLORTERM ?? '') || environment.WT_SESSION) return 3
  return /-256(color)?$/.test(environment.TERM ?? '') ? 2 : 1
}

/** A locale that names no UTF-8 (`C`, `POSIX`, `de_DE.ISO-8859-1`); no locale at all is taken for UTF-8. */
function hasUnicode(environment: Environment): boolean {
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || ''
  return locale === '' || /utf-?8/i.test(locale)
}

/** Only terminals that are known to understand OSC 8: the others would show rubbish. */
function showsLinks(environment: Environment): boolean {
  const known = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty']
  if (environment.TMUX || environment.TERM?.startsWith('screen')) return false
  return (
    known.includes(environment.TERM_PROGRAM ?? '') ||
    environment.WT_SESSION !== undefined ||
    environment.KITTY_WINDOW_ID !== undefined ||
    Number(environment.VTE_VERSION) >= 5000
  )
}
