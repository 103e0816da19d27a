/** Ink draws nothing where CI is set, and looks only once, when it is loaded. Here somebody sits at a terminal. */
export async function loadScreen(): Promise<typeof import('./screen.js')> {
  const { env } = process
  const hidden = ['CI', 'CONTINUOUS_INTEGRATION'].flatMap(name => {
    const value = env[name]
    delete env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  try {
    return await import('./screen.js')
  } finally {
    for (const [name, value] of hidden) env[name] = value
  }
}
