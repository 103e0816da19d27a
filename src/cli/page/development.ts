import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The page's script as one text. Not part of the package, which contains the result. */
export async function compilePage(): Promise<string> {
  const built = await build({
    entryPoints: [fileURLToPath(new URL('../../page/main.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  })
  // In a page it stands within an element of its own.
  return built.outputFiles[0]!.text.replaceAll('</script', '<\\/script')
}
