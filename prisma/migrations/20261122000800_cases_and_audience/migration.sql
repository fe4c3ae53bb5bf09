-- A case belongs to one or more themes and has to fit the goals of the region's plan.
ALTER TABLE "kickoff" ADD COLUMN     "goal_ids" TEXT[] DEFAULT '{}',
ADD COLUMN     "goals_fit" TEXT,
ADD COLUMN     "other_theme_ids" TEXT[] DEFAULT '{}';
ALTER TABLE "kickoff" ALTER COLUMN "goal_ids" DROP DEFAULT, ALTER COLUMN "other_theme_ids" DROP DEFAULT;

-- An answer has the audience that its organisation chose. What is told orally only, or without a name, has no words here.
ALTER TABLE "kickoff_answer" ADD COLUMN     "sharing" TEXT NOT NULL DEFAULT 'everyone',
ALTER COLUMN "contribution_id" DROP NOT NULL;

CREATE TABLE "kickoff_anonymous" (
    "kickoff_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "contribution_id" UUID NOT NULL,

    CONSTRAINT "kickoff_anonymous_pkey" PRIMARY KEY ("contribution_id")
);

CREATE TABLE "kickoff_escalation" (
    "id" UUID NOT NULL,
    "kickoff_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "prepared_by" JSONB NOT NULL,
    "question_text_id" UUID NOT NULL,
    "reply_by" DATE NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "kickoff_escalation_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "kickoff_anonymous_kickoff_id_idx" ON "kickoff_anonymous"("kickoff_id");
CREATE INDEX "kickoff_escalation_kickoff_id_idx" ON "kickoff_escalation"("kickoff_id");

-- Row-level security
ALTER TABLE "kickoff_anonymous" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "kickoff_anonymous" TO "aftrap_engine" USING (true) WITH CHECK (true);
ALTER TABLE "kickoff_escalation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "kickoff_escalation" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- That something was said without a name: `anonymous`. What it was: the words' own right, given only when enough said something.
create policy reader on kickoff_anonymous for select to aftrap_reader using (
  exists (select 1 from access_grant g where g.object_id = kickoff_anonymous.kickoff_id and g.right_name = 'anonymous')
);
create policy reader on kickoff_escalation for select to aftrap_reader using (
  exists (select 1 from access_grant g where g.object_id = kickoff_escalation.kickoff_id and g.right_name = 'agreement')
);

-- A code name is used once in ten years; one that nobody but its maker ever saw is free again.
create or replace function aftrap_used_code_names() returns text[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(
    select distinct code_name from kickoff
    where not (status = 'withdrawn' and round is null) and started_at > now() - interval '10 years'
  );
end $$;

-- The last guard for two who choose the same name at the same moment.
create unique index kickoff_code_name_in_use on kickoff ((upper(code_name))) where status <> 'withdrawn';
