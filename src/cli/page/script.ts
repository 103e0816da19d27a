import { readFile } from 'node:fs/promises'

/** The page's script: made by the build; among the sources it is made when it is asked for. */
export async function pageScript(): Promise<string> {
  if (import.meta.url.endsWith('.ts')) return (await import('./development.js')).compilePage()
  return readFile(new URL('../../../page.js', import.meta.url), 'utf8')
}
