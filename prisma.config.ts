import { defineConfig } from 'prisma/config';

// For who uses Prisma's own command line; the bot itself applies prisma/migrations when it starts.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
});
