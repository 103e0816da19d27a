import { AnsiUp } from 'ansi_up'

/** Terminals that the pictures are looked at in: their ground and their ink. */
const GROUNDS = { dark: ['#16181d', '#d7dae0'], light: ['#ffffff', '#1f2328'] } as const
export type Ground = keyof typeof GROUNDS

/** A text as a terminal would show it, with its colours, as an element of a page. */
export function terminalHtml(ansi: string, columns: number, ground: Ground): string {
  const [back, ink] = GROUNDS[ground]
  const style = `background:${back};color:${ink};width:${columns}ch`
  return `<pre style="${style}">${new AnsiUp().ansi_to_html(ansi)}</pre>`
}

/** A page of pictures, each under a heading. */
export function sheet(
  title: string,
  pictures: readonly (readonly [heading: string, html: string])[],
): string {
  const parts = pictures.map(([heading, html]) => `<h2>${heading}</h2>\n${html}`)
  return `<!doctype html>
<meta charset="utf-8">
<title>${title}</title>
<style>
  body { font: 14px system-ui; margin: 16px; background: #8b8f96 }
  pre { font: 14px/1.25 "DejaVu Sans Mono", monospace; padding: 8px; margin: 0 }
  h2 { font-size: 14px; margin: 20px 0 4px }
  img { background: white; display: block }
</style>
<h1>${title}</h1>
${parts.join('\n')}
`
}
