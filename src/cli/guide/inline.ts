import { Chalk } from 'chalk'
import type { Token, Tokens } from 'marked'
import type { Look } from '../../render/look/look.js'
import { paintOf } from '../terminal/text.js'

/** The words of a paragraph. Without colours, code keeps its backticks: nothing is said by colour alone. */
export function inlineText(tokens: readonly Token[], look: Look): string {
  return tokens.map(token => piece(token, look)).join('')
}

function piece(token: Token, look: Look): string {
  const chalk = new Chalk({ level: look.colour })
  switch (token.type) {
    case 'codespan': {
      const { text } = token as Tokens.Codespan
      return look.colour === 0 ? `\`${text}\`` : paintOf(look).command(text)
    }
    case 'strong':
      return chalk.bold(inlineText((token as Tokens.Strong).tokens, look))
    case 'em':
      return chalk.italic(inlineText((token as Tokens.Em).tokens, look))
    case 'link': {
      const { tokens, href } = token as Tokens.Link
      const text = inlineText(tokens, look)
      return text === href ? chalk.underline(href) : `${text} (${chalk.underline(href)})`
    }
    case 'br':
      return '\n'
    case 'text':
    case 'escape': {
      const { tokens, text } = token as Tokens.Text
      return tokens === undefined ? text.replace(/\n/g, ' ') : inlineText(tokens, look)
    }
    default:
      return 'raw' in token ? String(token.raw) : ''
  }
}
