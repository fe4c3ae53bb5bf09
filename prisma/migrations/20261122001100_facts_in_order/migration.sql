-- Facts of one object are told in the order in which they happened: two of one moment have none by the clock, and a
-- clock may be set back.
ALTER TABLE "fact" ADD COLUMN "number" INTEGER;
UPDATE "fact" f SET "number" = o.number
  FROM (SELECT "id", row_number() OVER (PARTITION BY "object_id" ORDER BY "at", "id") AS number FROM "fact") o
  WHERE o.id = f.id;
ALTER TABLE "fact" ALTER COLUMN "number" SET NOT NULL;
DROP INDEX "fact_reacted_at_at_idx";
CREATE UNIQUE INDEX "fact_object_id_number_key" ON "fact"("object_id", "number");
CREATE INDEX "fact_reacted_at_number_idx" ON "fact"("reacted_at", "number");
