import { readFile } from 'node:fs/promises'

/** The page without what is shown in it: made by the build; among the sources it is made when it is asked for. */
export async function pageTemplate(): Promise<string> {
  if (import.meta.url.endsWith('.ts')) return (await import('./development.js')).compilePage()
  return readFile(new URL('../../../page.html', import.meta.url), 'utf8')
}
