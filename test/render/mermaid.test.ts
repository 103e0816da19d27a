import { describe, expect, it } from 'vitest'
import { PLAIN_LOOK } from '../../src/render/look.js'
import { renderMermaid } from '../../src/render/mermaid.js'
import * as examples from '../timeline/example-traces.js'
import { trace } from '../timeline/trace-builder.js'

describe('a Gantt chart of Mermaid', () => {
  it('has a section for each task and a bar for each wait', () => {
    const text = renderMermaid(examples.sideBySide().timeline(), PLAIN_LOOK)
    expect(text).toContain(
      '  section task_one\n  sleeps 3 s :done, 2000-01-01 00:00:00.000, 2000-01-01 00:00:03.000\n  returned :milestone,',
    )
    expect(text).toContain('  axisFormat %S.%L s\n')
  })

  it('shows times finer than its own in a short run as if milliseconds were seconds', () => {
    const build = trace().creates('main', { parent: null }).begins('main').sleeps(0.000_3).at(0.000_3)
    const text = renderMermaid(build.begins('main').returns().ends().timeline(), PLAIN_LOOK)
    expect(text).toContain('  axisFormat %S.%L ms\n')
    expect(text).toContain('2000-01-01 00:00:00.000, 2000-01-01 00:00:00.300')
  })

  it('keeps to the grammar, whatever the tasks are called', () => {
    for (const line of renderMermaid(examples.hostile().timeline(), PLAIN_LOOK).split('\n').slice(5)) {
      expect(line).toMatch(
        /^ {2}(section [^:;#]+|[^:;#]+ :((active|crit|done|milestone), )*[-\d]+ [:.\d]+, [-\d]+ [:.\d]+)$/,
      )
    }
  })

  it('quotes what would be a word of the grammar', () => {
    const names = ['click', 'section two', 'titles', 'axisFormat', 'plain']
    const build = trace().creates('main', { parent: null }).begins('main')
    for (const name of names) build.creates(name)
    const text = `${renderMermaid(build.sleeps(1).ends().timeline(), PLAIN_LOOK)}\n`
    for (const name of ['‘click’', '‘section’ two', '‘title’s', '‘axisFormat’', 'plain'])
      expect(text).toContain(`  section ${name}\n`)
  })
})
