import { proveReminders } from '../support/reminder-property.ts';

proveReminders({ embedded: 3, postgresql: 15 });
