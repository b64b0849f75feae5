CREATE TYPE "public"."typo_state" AS ENUM('open', 'done', 'dismissed');--> statement-breakpoint
CREATE TABLE "story_reads" (
	"hour" timestamp with time zone NOT NULL,
	"story_id" bigint NOT NULL,
	"reads" integer NOT NULL,
	CONSTRAINT "story_reads_hour_story_id_pk" PRIMARY KEY("hour","story_id"),
	CONSTRAINT "story_reads_some" CHECK ("story_reads"."reads" > 0)
);
--> statement-breakpoint
CREATE TABLE "typo_reports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "typo_reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"story_id" bigint NOT NULL,
	"fragment" text NOT NULL,
	"before" text DEFAULT '' NOT NULL,
	"after" text DEFAULT '' NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"reports" integer DEFAULT 1 NOT NULL,
	"state" "typo_state" DEFAULT 'open' NOT NULL,
	"first_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "typo_reports_words" UNIQUE("story_id","fragment")
);
--> statement-breakpoint
ALTER TABLE "story_reads" ADD CONSTRAINT "story_reads_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "typo_reports" ADD CONSTRAINT "typo_reports_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_reads_story" ON "story_reads" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "typo_reports_open" ON "typo_reports" USING btree ("last_at" DESC NULLS LAST) WHERE state = 'open';