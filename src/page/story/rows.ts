import type { PageStep, StoryEnding } from '../../render/page/data.js'

/** A row is a step, or what stands between steps: the time that passes, or why nothing more happens. */
export type Row =
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'idle' | 'end'; readonly text: string }

export function rowsOf(steps: readonly PageStep[], { pause: last, lines }: StoryEnding): readonly Row[] {
  const idle = (pause: string): readonly Row[] =>
    pause === '' ? [] : [{ kind: 'idle', text: `~ ${pause} ~` }]
  return [
    ...steps.flatMap(({ pause }, step): readonly Row[] => [...idle(pause), { kind: 'step', step }]),
    ...idle(last),
    ...lines.map(text => ({ kind: 'end' as const, text })),
  ]
}
