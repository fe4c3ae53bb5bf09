-- CreateTable
CREATE TABLE "theme" (
    "id" UUID NOT NULL,
    "code" TEXT,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "district" TEXT,
    "body_id" TEXT,
    "note_nl" TEXT,
    "note_en" TEXT,
    "created_on" DATE NOT NULL,
    "ended_on" DATE,
    "ended_by" TEXT,
    "end_reason_id" UUID,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "theme_district_kind_idx" ON "theme"("district", "kind");

-- Row-level security
ALTER TABLE "theme" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "theme" TO "aftrap_engine" USING (true) WITH CHECK (true);

create policy reader on theme for select to aftrap_reader using (aftrap_may(id, 'see'));
