-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "wanted_at" TIMESTAMPTZ(3);
UPDATE "outbox" SET "wanted_at" = "due_at";
ALTER TABLE "outbox" ALTER COLUMN     "wanted_at" SET NOT NULL;
