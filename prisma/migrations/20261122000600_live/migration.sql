-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "live" BOOLEAN NOT NULL DEFAULT false;
