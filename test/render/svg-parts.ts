export interface Text {
  readonly x: number
  readonly y: number
  readonly style: string
  readonly says: string
}

export function textsOf(svg: string): readonly Text[] {
  return [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"(?: class="([^"]*)")?>([^<]*)</g)].map(
    ([, x, y, style = '', says]) => ({ x: Number(x), y: Number(y), style, says: says! }),
  )
}

/** Straight up or down, from a row to another. */
export function arrowsOf(
  svg: string,
): readonly { readonly x: number; readonly from: number; readonly to: number }[] {
  return [...svg.matchAll(/class="wake" d="M([\d.]+) ([\d.]+)V([\d.]+)/g)].map(([, x, from, to]) => ({
    x: Number(x),
    from: Number(from),
    to: Number(to),
  }))
}
