-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "drawn_as" TEXT,
ADD COLUMN     "stale_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "delivery_stale_at_idx" ON "delivery"("stale_at");

-- CreateIndex
CREATE INDEX "delivery_parts_idx" ON "delivery" USING GIN ("parts" jsonb_path_ops);
