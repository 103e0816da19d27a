/** Okabe and Ito's colours, which people with any kind of colour vision tell apart; every state has a shape of its own, too. */
export const SVG_STYLE = `<style>
svg { color-scheme: light dark; font: 12px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
.ground { fill: #ffffff; }
text { fill: #1b1f24; white-space: pre; paint-order: stroke; stroke: #ffffff; stroke-width: 3px; stroke-linejoin: round; }
.quiet { fill: #6a737d; font-size: 11px; } .name { font-weight: 600; }
.tick { stroke: #d0d7de; stroke-width: 1; } .waiting line { stroke: #8c959f; stroke-width: 2; stroke-dasharray: 2 4; }
.running rect { fill: #009e73; } .ready rect { fill: #ffffff; stroke: #0072b2; stroke-width: 2; stroke-dasharray: 3 2; }
.blocking rect { fill: #d55e00; } .onbar { fill: #ffffff; font-weight: 600; stroke: none; } .wake { stroke: #0072b2; fill: none; stroke-width: 1.5; }
.mark { font-weight: 700; font-size: 14px; } .good { fill: #007a59; } .bad { fill: #c23b00; } .mark.ready { fill: #0072b2; } .cancel { fill: #a0447f; }
.number { font-size: 14px; } .still { stroke: #8c959f; fill: none; }
@media (prefers-color-scheme: dark) {
.ground { fill: #0d1117; } text { fill: #e6edf3; stroke: #0d1117; } .quiet { fill: #8d96a0; } .tick { stroke: #30363d; }
.ready rect { fill: #0d1117; stroke: #56b4e9; } .wake { stroke: #56b4e9; } .mark.ready { fill: #56b4e9; } .good { fill: #2bc394; } .bad { fill: #ff8a4c; } .cancel { fill: #e59cc6; }
}
</style>`
