import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * The full-screen view as one file, with ink and react in it: only `--step` loads them, so nobody else has to install them.
 * They bring CommonJS along, which asks for `require`.
 */
export async function bundleScreen(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    // Ink asks for react's developer tools only where DEV is set.
    alias: { 'react-devtools-core': fileURLToPath(new URL('nothing.ts', import.meta.url)) },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  })
}
