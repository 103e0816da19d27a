/** Plays a run event by event, at the pace that is chosen. */
export interface Player {
  /** Plays, or pauses. */
  toggle(): void
}

/** `next` goes on by one event and says whether there are more. */
export function createPlayer(button: HTMLElement, pace: HTMLSelectElement, next: () => boolean): Player {
  let playing = 0
  const pause = () => {
    clearInterval(playing)
    playing = 0
    button.textContent = 'play'
  }
  const play = () => {
    button.textContent = 'pause'
    playing = window.setInterval(() => {
      if (!next()) pause()
    }, Number(pace.value))
  }
  pace.addEventListener('change', () => {
    if (playing === 0) return
    pause()
    play()
  })
  return { toggle: () => (playing === 0 ? play() : pause()) }
}
