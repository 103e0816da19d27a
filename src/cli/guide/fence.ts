import type { Tokens } from 'marked'
import type { Look } from '../../render/look.js'
import { paintOf, signsOf } from '../say.js'
import { highlightPython } from './highlight-python.js'

/**
 * Code between fences, never wrapped: a broken line of Python would be another program.
 * A fence ```output NAME elapsed=3.0 quotes what a demo prints.
 */
export function fenceText({ text, lang = '' }: Tokens.Code, look: Look): string {
  const [language, ...words] = lang.split(/\s+/)
  if (language === 'output') return quoted(text, words, look)
  const code = language === 'python' || language === 'py' ? highlightPython(text, look) : text
  return indented(code, '    ')
}

function quoted(text: string, words: readonly string[], look: Look): string {
  const { quiet } = paintOf(look)
  const demo = words.find(word => !word.includes('='))
  const elapsed = words.find(word => word.startsWith('elapsed='))?.slice('elapsed='.length)
  const time = elapsed === undefined ? '' : ` in ${Number(elapsed)} s`
  const head = demo === undefined ? `prints${time}:` : `${demo}.py prints${time}:`
  return `  ${quiet(head)}\n${indented(text, `  ${quiet(signsOf(look).bar)} `)}`
}

function indented(text: string, mark: string): string {
  return text
    .split('\n')
    .map(line => (mark + line).trimEnd())
    .join('\n')
}
