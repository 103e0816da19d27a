/** What stands under the options of `explore`. */
export const EXPLORE_HELP = `
With --json: {"runs", "tried", "end", "seed", "stopped", "usual", "other"}.
"usual" is {"outcome", "output"}; "other" is the same of the first that ends
differently, or null. "end" is all-tried, different, unsteady (the usual run
alone ends differently when repeated), unending (the usual run was stopped),
interrupted or out-of-time; "stopped" counts the runs that a limit ended.

Exit status: 0 it ends well, and the same under each; 1 it does not.`
