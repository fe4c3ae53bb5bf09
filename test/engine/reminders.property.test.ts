import { proveReminders } from '../support/reminder-property.ts';

// The embedded database takes seconds a round to start: the long run tries more of them.
proveReminders({ embedded: 1, postgresql: 4 });
