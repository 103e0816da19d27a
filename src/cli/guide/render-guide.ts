import { Lexer, type Token, type Tokens } from 'marked'
import stringWidth from 'string-width'
import type { Look } from '../../render/look/look.js'
import { filled, paintOf, signsOf } from '../terminal/text.js'
import { fenceText } from './fence.js'
import { inlineText } from './inline.js'

/** A guide for the terminal. In a pipe it is the same text without colours. */
export function renderGuide(markdown: string, look: Look): string {
  return blocks(new Lexer().lex(markdown), look).join('\n\n')
}

function blocks(tokens: readonly Token[], look: Look): readonly string[] {
  return tokens.map(token => block(token, look)).filter(text => text !== '')
}

function block(token: Token, look: Look): string {
  const paint = paintOf(look)
  switch (token.type) {
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading
      const text = inlineText(tokens, look)
      return depth === 1
        ? `${paint.strong(text)}\n${(look.ascii ? '=' : '═').repeat(stringWidth(text))}`
        : paint.strong(text)
    }
    case 'paragraph':
      return filled(inlineText((token as Tokens.Paragraph).tokens, look), look)
    case 'text': {
      const { tokens, text } = token as Tokens.Text
      return filled(tokens === undefined ? text : inlineText(tokens, look), look)
    }
    case 'code':
      return fenceText(token as Tokens.Code, look)
    case 'list':
      return list(token as Tokens.List, look)
    case 'blockquote': {
      const inner = blocks((token as Tokens.Blockquote).tokens, narrower(look, 2)).join('\n\n')
      return indented(inner, `${paint.quiet(signsOf(look).bar)} `)
    }
    case 'table':
      return table(token as Tokens.Table, look)
    case 'hr':
      return paint.quiet((look.ascii ? '-' : '─').repeat(Math.min(look.width, 40)))
    default:
      return ''
  }
}

function list({ items, ordered, start, loose }: Tokens.List, look: Look): string {
  const lines = items.map((item, index) => {
    const sign = ordered ? `${Number(start || 1) + index}. ` : `${look.ascii ? '-' : '•'} `
    const text = blocks(item.tokens, narrower(look, sign.length)).join('\n')
    return sign + text.split('\n').join(`\n${' '.repeat(sign.length)}`)
  })
  return lines.join(loose ? '\n\n' : '\n')
}

/** Two columns and more, as wide as their text: guides keep tables small. */
function table({ header, rows }: Tokens.Table, look: Look): string {
  const { strong } = paintOf(look)
  const texts = [header, ...rows].map(row => row.map(cell => inlineText(cell.tokens, look)))
  const widths = header.map((_, column) => Math.max(...texts.map(row => stringWidth(row[column] ?? ''))))
  const lines = texts.map((row, index) =>
    row
      .map(
        (cell, column) =>
          (index === 0 ? strong(cell) : cell) + ' '.repeat(widths[column]! - stringWidth(cell)),
      )
      .join('  ')
      .trimEnd(),
  )
  return lines.join('\n')
}

function indented(text: string, mark: string): string {
  return text
    .split('\n')
    .map(line => (mark + line).trimEnd())
    .join('\n')
}

function narrower(look: Look, columns: number): Look {
  return { ...look, width: Math.min(look.width, 100) - columns }
}
