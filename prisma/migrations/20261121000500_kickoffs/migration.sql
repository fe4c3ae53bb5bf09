-- CreateTable
CREATE TABLE "kickoff" (
    "id" UUID NOT NULL,
    "code_name" TEXT NOT NULL,
    "theme_id" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "district_id" TEXT,
    "body_id" TEXT NOT NULL,
    "municipality_ids" TEXT[],
    "facilitator_seat_id" UUID NOT NULL,
    "facilitator_organisation_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "questions_version" TEXT NOT NULL,
    "question_ids" TEXT[],
    "round" JSONB,
    "revision" JSONB,
    "withdrawn" JSONB,

    CONSTRAINT "kickoff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kickoff_lead_word" (
    "kickoff_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "contribution_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "kickoff_lead_word_pkey" PRIMARY KEY ("kickoff_id","question_id")
);

-- CreateTable
CREATE TABLE "kickoff_partner" (
    "id" UUID NOT NULL,
    "kickoff_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "seat_id" UUID NOT NULL,
    "is_guest" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "question_ids" TEXT[],
    "asked_at" TIMESTAMPTZ(3),
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "first_deadline" TIMESTAMPTZ(3) NOT NULL,
    "added_later" BOOLEAN NOT NULL,
    "extension" JSONB NOT NULL,
    "handed_to" TEXT NOT NULL,
    "departure" JSONB,
    "no_answer_by" TIMESTAMPTZ(3),

    CONSTRAINT "kickoff_partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kickoff_answer" (
    "kickoff_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "contribution_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "late" BOOLEAN NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "kickoff_answer_pkey" PRIMARY KEY ("partner_id","question_id","kind")
);

-- CreateTable
CREATE TABLE "kickoff_agreement" (
    "kickoff_id" UUID NOT NULL,
    "edit" INTEGER NOT NULL,
    "goal_id" UUID,
    "success_test_id" UUID,
    "approach" TEXT,
    "approach_reason_id" UUID,
    "dissents" JSONB NOT NULL,
    "lead" JSONB,
    "deputy" JSONB,
    "roles" JSONB NOT NULL,
    "indicator_ids" TEXT[],
    "review_day" DATE,
    "asked" JSONB,
    "ready_at" TIMESTAMPTZ(3),

    CONSTRAINT "kickoff_agreement_pkey" PRIMARY KEY ("kickoff_id")
);

-- CreateTable
CREATE TABLE "kickoff_row" (
    "id" UUID NOT NULL,
    "kickoff_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "what_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "due" DATE NOT NULL,
    "kind" TEXT,
    "acceptance" JSONB NOT NULL,

    CONSTRAINT "kickoff_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kickoff_confirmation" (
    "kickoff_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "remark_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kickoff_confirmation_pkey" PRIMARY KEY ("partner_id")
);

-- CreateTable
CREATE TABLE "kickoff_version" (
    "kickoff_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "adopted_at" TIMESTAMPTZ(3) NOT NULL,
    "adopted_by" JSONB NOT NULL,
    "reason_id" UUID,
    "override_id" UUID,
    "content" JSONB NOT NULL,

    CONSTRAINT "kickoff_version_pkey" PRIMARY KEY ("kickoff_id","number")
);

-- CreateIndex
CREATE INDEX "kickoff_theme_id_idx" ON "kickoff"("theme_id");

-- CreateIndex
CREATE INDEX "kickoff_status_district_id_idx" ON "kickoff"("status", "district_id");

-- CreateIndex
CREATE INDEX "kickoff_code_name_idx" ON "kickoff"("code_name");

-- CreateIndex
CREATE INDEX "kickoff_partner_kickoff_id_idx" ON "kickoff_partner"("kickoff_id");

-- CreateIndex
CREATE INDEX "kickoff_partner_organisation_id_idx" ON "kickoff_partner"("organisation_id");

-- CreateIndex
CREATE INDEX "kickoff_answer_kickoff_id_idx" ON "kickoff_answer"("kickoff_id");

-- CreateIndex
CREATE INDEX "kickoff_row_kickoff_id_idx" ON "kickoff_row"("kickoff_id");

-- CreateIndex
CREATE INDEX "kickoff_confirmation_kickoff_id_idx" ON "kickoff_confirmation"("kickoff_id");

-- Row-level security
ALTER TABLE "kickoff" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "kickoff" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "kickoff_lead_word" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "kickoff_lead_word" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "kickoff_partner" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "kickoff_partner" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "kickoff_answer" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "kickoff_answer" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "kickoff_agreement" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "kickoff_agreement" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "kickoff_row" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "kickoff_row" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "kickoff_confirmation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "kickoff_confirmation" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "kickoff_version" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "kickoff_version" TO "aftrap_engine" USING (true) WITH CHECK (true);

create policy reader on kickoff for select to aftrap_reader using (aftrap_sees(id));
create policy reader on kickoff_lead_word for select to aftrap_reader using (aftrap_may(kickoff_id, 'brief'));
-- A partner that may not see who else is asked sees that it is asked itself.
create policy reader on kickoff_partner for select to aftrap_reader using (
  aftrap_may(kickoff_id, 'process') or aftrap_may(kickoff_id, 'speak:' || id::text)
);
-- What is only saved is its own seat's business.
create policy reader on kickoff_answer for select to aftrap_reader using (
  aftrap_may(kickoff_id, 'speak:' || partner_id::text)
  or (kind = 'given' and aftrap_may(kickoff_id, 'answers:' || partner_id::text))
);
create policy reader on kickoff_agreement for select to aftrap_reader using (aftrap_may(kickoff_id, 'agreement'));
create policy reader on kickoff_row for select to aftrap_reader using (aftrap_may(kickoff_id, 'agreement'));
create policy reader on kickoff_confirmation for select to aftrap_reader using (aftrap_may(kickoff_id, 'agreement'));
create policy reader on kickoff_version for select to aftrap_reader using (aftrap_may(kickoff_id, 'agreement'));

-- The code names in use, seen or not by who asks: so that a new kick-off gets one of its own.
create function aftrap_used_code_names() returns text[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(select distinct code_name from kickoff where status <> 'withdrawn');
end $$;
