import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The page's skeleton with its style and script in it, packed. Not part of the package, which contains the result. */
export async function compilePage(): Promise<string> {
  const [skeleton, style, script] = await Promise.all([
    readFile(inPage('page.html'), 'utf8'),
    packed('style/page.css'),
    packed('main.ts'),
  ])
  return skeleton
    .replaceAll(/\n\s+/g, '\n')
    .replace('<!--style-->', () => style)
    .replace('<!--script-->', () => script)
}

async function packed(entry: string): Promise<string> {
  const built = await build({
    entryPoints: [inPage(entry)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  })
  // In a page each stands within an element of its own.
  return built.outputFiles[0]!.text.trim().replaceAll(/<\/(script|style)/g, '<\\/$1')
}

function inPage(file: string): string {
  return fileURLToPath(new URL(`../../page/${file}`, import.meta.url))
}
