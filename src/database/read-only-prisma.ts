import type { Prisma, PrismaClient } from './generated/client.ts';

type Reads =
  | 'findMany'
  | 'findFirst'
  | 'findFirstOrThrow'
  | 'findUnique'
  | 'findUniqueOrThrow'
  | 'count'
  | 'aggregate'
  | 'groupBy';

/** Prisma's client with nothing but the methods that read. */
export type ReadOnlyPrisma = {
  readonly [Model in Uncapitalize<Prisma.ModelName>]: Pick<PrismaClient[Model], Reads>;
};
