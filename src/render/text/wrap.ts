import wrapAnsi from 'wrap-ansi'
import { widthOf } from './printable.js'

/** Breaks a text into lines of at most so many columns; a number and its unit stay on one. */
export function wrap(text: string, width: number): readonly string[] {
  if (widthOf(text) <= width) return [text]
  const joined = text.replace(/(\d) (s|ms|%)(?!\w)/g, '$1\u00a0$2')
  return wrapAnsi(joined, width, { hard: true }).replaceAll('\u00a0', ' ').split('\n')
}
