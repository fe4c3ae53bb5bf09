-- An action that ended because whose it was no longer sees it runs again when it is seen again and still agreed. Of
-- those that ended before, nobody can tell any more: they stay ended.
ALTER TABLE "action" ADD COLUMN "is_agreed" BOOLEAN;
UPDATE "action" a SET "is_agreed" = NOT EXISTS (
  SELECT 1 FROM "action_step" s
  WHERE s."action_id" = a."id" AND s."status" = 'ended'
    AND s."number" = (SELECT max(l."number") FROM "action_step" l WHERE l."action_id" = a."id")
);
ALTER TABLE "action" ALTER COLUMN "is_agreed" SET NOT NULL;
