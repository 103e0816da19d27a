import type { Io } from '../terminal/io.js'

/** A screen of our own, with its keys. Ctrl-Z gives the terminal back to the shell until it is our turn again. */
export interface KeyedScreen {
  /** Who gets the keys from now on, instead of whoever did. */
  readonly onKey: (pressed: (key: string) => void) => void
  /** Gives the terminal back: somebody else has to read from it. */
  readonly close: () => void
  /** Takes it again, if it was given back. */
  readonly open: () => void
}

export function openKeyedScreen(io: Io): KeyedScreen {
  let listener: (key: string) => void = () => {}
  let giveBack: (() => void) | null = null
  const open = () => {
    if (giveBack !== null) return
    const screen = io.fullScreen()
    const forget = io.onKey(key => {
      if (key === 'ctrl-z') void screen.suspend()
      else listener(key)
    })
    giveBack = () => {
      forget()
      screen.leave()
    }
  }
  open()
  return {
    onKey: pressed => {
      listener = pressed
    },
    open,
    close: () => {
      giveBack?.()
      giveBack = null
    },
  }
}
