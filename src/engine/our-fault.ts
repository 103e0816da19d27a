/** How a host in a process of its own says that it failed itself (EX_SOFTWARE). */
export const OUR_FAULT = 70
