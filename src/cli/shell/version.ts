import { readFileSync } from 'node:fs'

/** The version in package.json, which lies one folder further up for what is compiled. */
export function ownVersion(): string {
  const above = import.meta.url.endsWith('.ts') ? '../../../' : '../../../../'
  const text = readFileSync(new URL(`${above}package.json`, import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
