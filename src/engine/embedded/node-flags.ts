/** V8 begins to optimise WebAssembly while Python still boots, and a short program never gets that back: later is better. */
export const LATE_TIERING = '--wasm-tiering-budget=500000000'
