/** The page with all kick-offs a viewer may see; filters are its parameters. */
export const listPage = 'kickoffs.list';
