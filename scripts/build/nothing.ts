/** What stands where a package is left out. */
export default {}
