-- CreateTable
CREATE TABLE "conversation_reference" (
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "app_id" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "service_url" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_reference_pkey" PRIMARY KEY ("platform","tenant","user_id")
);

-- Row-level security
ALTER TABLE "conversation_reference" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON "conversation_reference" TO "aftrap_engine" USING (true) WITH CHECK (true);
