import type { Tokens } from 'marked'
import type { Look } from '../../render/look/look.js'
import { filled, paintOf, signsOf } from '../terminal/text.js'
import { highlightPython } from './highlight-python.js'

/**
 * Code between fences, never wrapped: a broken line of Python would be another program.
 * A fence ```output NAME elapsed=3.0 quotes what a demo prints, ```compare ONE OTHER what `compare` says of two.
 */
export function fenceText({ text, lang = '' }: Tokens.Code, look: Look): string {
  const [language, ...words] = lang.split(/\s+/)
  if (language === 'output') return quoted(text, outputHead(words), look)
  if (language === 'compare') {
    const sentences = text.split('\n').map(line => filled(line, look, 4))
    return quoted(sentences.join('\n'), `compare ${words.join(' ')} says:`, look)
  }
  const code = language === 'python' || language === 'py' ? highlightPython(text, look) : text
  return indented(code, '    ')
}

function outputHead(words: readonly string[]): string {
  const demo = words.find(word => !word.includes('='))
  const elapsed = words.find(word => word.startsWith('elapsed='))?.slice('elapsed='.length)
  const time = elapsed === undefined ? '' : ` in ${Number(elapsed)} s`
  return demo === undefined ? `prints${time}:` : `${demo}.py prints${time}:`
}

function quoted(text: string, head: string, look: Look): string {
  const { quiet } = paintOf(look)
  const bar = `  ${quiet(signsOf(look).bar)} `
  return `  ${quiet(head)}\n${indented(text, bar)}`
}

function indented(text: string, mark: string): string {
  return text
    .split('\n')
    .map(line => (mark + line).trimEnd())
    .join('\n')
}
