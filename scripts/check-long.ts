import { runSteps } from './steps.ts';

// Kill loops, fuzz and pictures: what takes minutes and need not run with every change.
runSteps('long', [
  {
    name: 'long tests',
    command: ['vitest', 'run', '--config', 'vitest.long.config.ts'],
    report: 'long.json',
  },
]);
