import { runSteps } from './steps.ts';

// What takes minutes and need not run with every change; half an hour on two cores.
runSteps('long', [
  {
    name: 'long tests',
    command: ['vitest', 'run', '--config', 'vitest.long.config.ts'],
    report: 'long.json',
  },
  {
    name: 'storms',
    command: ['vitest', 'run', '--config', 'vitest.storms.config.ts'],
    report: 'storms.json',
  },
]);
