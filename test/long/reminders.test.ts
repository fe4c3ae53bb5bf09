import { proveReminders } from '../support/reminder-property.ts';

proveReminders({ embedded: 2, postgresql: 15 });
