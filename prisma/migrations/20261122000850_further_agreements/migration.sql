-- What is agreed besides goal, approach, rows, roles and indicators: one answer a question of the pack.
ALTER TABLE "kickoff_agreement" ADD COLUMN     "more" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "kickoff_agreement" ALTER COLUMN "more" DROP DEFAULT;

-- How confidential it was before, and why that changed.
ALTER TABLE "kickoff" ADD COLUMN     "level_changes" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "kickoff" ALTER COLUMN "level_changes" DROP DEFAULT;
