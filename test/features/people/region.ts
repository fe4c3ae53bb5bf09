import { loadRegion } from '../../../src/regions/load.ts';

/** The region of the tests: the demo's, read once. */
export const region = await loadRegion('demo');
