import { Box, Text } from 'ink'
import type { ReactNode } from 'react'
import type { Look } from '../../../render/look/look.js'
import { paletteOf } from '../../../render/look/palette.js'
import { shortened, widthOf } from '../../../render/text/printable.js'

interface TitledProps {
  readonly title: string
  readonly width: number
  /** Lines under the title, whatever is in them: panes keep their places while one steps. */
  readonly height: number
  readonly look: Look
  readonly children: ReactNode
}

/** A pane under a line with its title. */
export function Titled({ title, width, height, look, children }: TitledProps) {
  const rule = look.ascii ? '-' : '─'
  const { quiet } = paletteOf(look)
  const shown = shortened(title, Math.max(1, width - 6), look.ascii ? '...' : '…')
  const line = `${rule} ${shown} ${rule.repeat(Math.max(0, width - widthOf(shown) - 3))}`
  return (
    <Box flexDirection="column" width={width} flexShrink={0}>
      <Text wrap="truncate">{quiet(line)}</Text>
      <Box flexDirection="column" height={height} overflow="hidden">
        {children}
      </Box>
    </Box>
  )
}

/** Lines of a pane, one below the other. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  // An empty text would take no room.
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
    <Text key={`${at}`} wrap="truncate">
      {line === '' ? ' ' : line}
    </Text>
  ))
}
