import { runSteps } from './steps.ts';

// What must hold for every change; at most ten minutes on two cores.
runSteps('check', [
  { name: 'shape and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'nothing unused', command: ['knip'] },
  { name: 'tests', command: ['vitest', 'run'], report: 'fast.json' },
]);
