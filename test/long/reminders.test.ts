import { proveReminders } from '../support/reminder-property.ts';

proveReminders({ embedded: 4, postgresql: 40 });
