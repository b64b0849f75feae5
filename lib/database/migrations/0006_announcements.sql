CREATE TYPE "public"."announcement_protocol" AS ENUM('indexnow', 'websub');--> statement-breakpoint
CREATE TYPE "public"."announcement_state" AS ENUM('waiting', 'done', 'failed');--> statement-breakpoint
CREATE TABLE "announcement_marks" (
	"protocol" "announcement_protocol" PRIMARY KEY NOT NULL,
	"last_event" bigint NOT NULL,
	"hold_until" timestamp with time zone DEFAULT now() NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "announcements" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "announcements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"protocol" "announcement_protocol" NOT NULL,
	"address" text NOT NULL,
	"event_id" bigint NOT NULL,
	"state" "announcement_state" DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone NOT NULL,
	"status" smallint,
	"problem" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "announcements_waiting" ON "announcements" USING btree ("protocol","address") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "announcements_due" ON "announcements" USING btree ("protocol","next_try_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "announcements_finished" ON "announcements" USING btree ("state","finished_at");