-- CreateTable
CREATE TABLE "action_list" (
    "id" UUID NOT NULL,
    "kickoff_id" UUID NOT NULL,
    "code_name" TEXT NOT NULL,
    "theme_id" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "facilitator_seat_id" UUID NOT NULL,
    "lead_seat_id" UUID NOT NULL,
    "readers" TEXT[],

    CONSTRAINT "action_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action" (
    "id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "seat_id" UUID NOT NULL,
    "due" DATE NOT NULL,
    "kind" TEXT,
    "what_id" UUID NOT NULL,
    "acceptance" TEXT NOT NULL,
    "weeks_reminded" INTEGER NOT NULL,

    CONSTRAINT "action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_step" (
    "action_id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "note_id" UUID,

    CONSTRAINT "action_step_pkey" PRIMARY KEY ("action_id","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "action_list_kickoff_id_key" ON "action_list"("kickoff_id");

-- CreateIndex
CREATE INDEX "action_list_id_idx" ON "action"("list_id");

-- CreateIndex
CREATE INDEX "action_seat_id_due_idx" ON "action"("seat_id", "due");

-- CreateIndex
CREATE INDEX "action_step_list_id_idx" ON "action_step"("list_id");

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "action_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_step" ADD CONSTRAINT "action_step_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_step" ADD CONSTRAINT "action_step_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "action_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row-level security
ALTER TABLE "action_list" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "action_list" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "action" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "action" TO "aftrap_engine" USING (true) WITH CHECK (true);

-- Row-level security
ALTER TABLE "action_step" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "action_step" TO "aftrap_engine" USING (true) WITH CHECK (true);

create policy reader on action_list for select to aftrap_reader using (aftrap_may(id, 'see'));
create policy reader on action for select to aftrap_reader using (aftrap_may(list_id, 'see'));
create policy reader on action_step for select to aftrap_reader using (aftrap_may(list_id, 'see'));
