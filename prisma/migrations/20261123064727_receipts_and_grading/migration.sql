-- CreateEnum
CREATE TYPE "grading_mode" AS ENUM ('practice', 'exam');

-- CreateEnum
CREATE TYPE "grading_state" AS ENUM ('queued', 'running', 'done', 'failed');

-- AlterTable
ALTER TABLE "answers" ADD COLUMN     "engine" TEXT,
ADD COLUMN     "engine_version" INTEGER,
ADD COLUMN     "mode" "grading_mode",
ADD COLUMN     "rubric_version" INTEGER,
ADD COLUMN     "trace_hash" VARCHAR(64);

-- CreateTable
CREATE TABLE "grading_jobs" (
    "answer_id" UUID NOT NULL,
    "state" "grading_state" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "spent_ms" INTEGER,
    "result" JSONB,
    "problem" TEXT,

    CONSTRAINT "grading_jobs_pkey" PRIMARY KEY ("answer_id")
);

-- CreateTable
CREATE TABLE "regrades" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "item_id" TEXT NOT NULL,
    "to_hash" VARCHAR(64) NOT NULL,
    "reason" TEXT NOT NULL,
    "affected" INTEGER NOT NULL,

    CONSTRAINT "regrades_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regraded_answers" (
    "regrade_id" UUID NOT NULL,
    "answer_id" UUID NOT NULL,
    "from_hash" VARCHAR(64) NOT NULL,
    "score_before" DOUBLE PRECISION NOT NULL,
    "score_after" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "regraded_answers_pkey" PRIMARY KEY ("regrade_id","answer_id")
);

-- CreateTable
CREATE TABLE "item_reports" (
    "id" UUID NOT NULL,
    "content_hash" VARCHAR(64) NOT NULL,
    "user_id" UUID,
    "words" TEXT NOT NULL,
    "seed" BIGINT NOT NULL,
    "run" TEXT,
    "submission_hash" VARCHAR(64),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "item_reports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "grading_jobs_open" ON "grading_jobs"("queued_at") WHERE ("finished_at" IS NULL);

-- CreateIndex
CREATE INDEX "regrades_item_id_at_idx" ON "regrades"("item_id", "at");

-- CreateIndex
CREATE INDEX "regraded_answers_answer_id_idx" ON "regraded_answers"("answer_id");

-- CreateIndex
CREATE INDEX "item_reports_closed_at_created_at_idx" ON "item_reports"("closed_at", "created_at");

-- CreateIndex
CREATE INDEX "item_reports_content_hash_idx" ON "item_reports"("content_hash");

-- CreateIndex
CREATE INDEX "item_reports_user_id_idx" ON "item_reports"("user_id");

-- AddForeignKey
ALTER TABLE "grading_jobs" ADD CONSTRAINT "grading_jobs_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regraded_answers" ADD CONSTRAINT "regraded_answers_regrade_id_fkey" FOREIGN KEY ("regrade_id") REFERENCES "regrades"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regraded_answers" ADD CONSTRAINT "regraded_answers_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_reports" ADD CONSTRAINT "item_reports_content_hash_fkey" FOREIGN KEY ("content_hash") REFERENCES "item_versions"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_reports" ADD CONSTRAINT "item_reports_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Answers graded before there were receipts: all of them in practice, by the rubric's first version, against the body of their hash.
UPDATE "answers" AS a SET
    "mode" = 'practice',
    "rubric_version" = 1,
    "engine" = v."body"->'scenario'->>'engine',
    "engine_version" = (v."body"->'proof'->>'engineVersion')::int,
    "trace_hash" = v."body"->'proof'->>'hash'
FROM "item_versions" AS v
WHERE v."hash" = a."content_hash" AND a."score" IS NOT NULL;
