CREATE TYPE "public"."story_line_state" AS ENUM('open', 'closed', 'removed');--> statement-breakpoint
CREATE TYPE "public"."typo_state" AS ENUM('open', 'done', 'dismissed');--> statement-breakpoint
CREATE TYPE "public"."live_state" AS ENUM('open', 'ended');--> statement-breakpoint
CREATE TABLE "story_line_addresses" (
	"slug" text PRIMARY KEY NOT NULL,
	"line_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_line_stories" (
	"line_id" bigint NOT NULL,
	"story_id" bigint NOT NULL,
	"key" boolean DEFAULT false NOT NULL,
	"put_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "story_line_stories_line_id_story_id_pk" PRIMARY KEY("line_id","story_id")
);
--> statement-breakpoint
CREATE TABLE "story_lines" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "story_lines_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"state" "story_line_state" DEFAULT 'open' NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "story_lines_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
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
CREATE TABLE "live_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "live_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"story_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"body_html" text NOT NULL,
	"body_text" text NOT NULL,
	"key" boolean DEFAULT false NOT NULL,
	"author" text,
	"picture_id" bigint,
	"caption" text DEFAULT '' NOT NULL,
	"credit" text DEFAULT '' NOT NULL,
	"updated_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "live_texts" (
	"story_id" bigint PRIMARY KEY NOT NULL,
	"state" "live_state" NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "urgent_bars" (
	"story_id" bigint PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"told" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "story_line_addresses" ADD CONSTRAINT "story_line_addresses_line_id_story_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."story_lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_line_stories" ADD CONSTRAINT "story_line_stories_line_id_story_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."story_lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_line_stories" ADD CONSTRAINT "story_line_stories_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_reads" ADD CONSTRAINT "story_reads_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "typo_reports" ADD CONSTRAINT "typo_reports_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_entries" ADD CONSTRAINT "live_entries_story_id_live_texts_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."live_texts"("story_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_entries" ADD CONSTRAINT "live_entries_picture_id_pictures_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."pictures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_texts" ADD CONSTRAINT "live_texts_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "urgent_bars" ADD CONSTRAINT "urgent_bars_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_line_addresses_line" ON "story_line_addresses" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "story_line_stories_newest" ON "story_line_stories" USING btree ("line_id","published_at" DESC NULLS LAST,"story_id" DESC NULLS LAST) WHERE published_at is not null;--> statement-breakpoint
CREATE INDEX "story_line_stories_story" ON "story_line_stories" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "story_reads_story" ON "story_reads" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "typo_reports_open" ON "typo_reports" USING btree ("last_at" DESC NULLS LAST) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "live_entries_newest" ON "live_entries" USING btree ("story_id","at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "live_entries_withdrawn" ON "live_entries" USING btree ("story_id","withdrawn_at" DESC NULLS LAST) WHERE withdrawn_at is not null;--> statement-breakpoint
CREATE INDEX "live_entries_picture" ON "live_entries" USING btree ("picture_id") WHERE picture_id is not null;--> statement-breakpoint
CREATE INDEX "urgent_bars_due" ON "urgent_bars" USING btree ("until") WHERE not told;--> statement-breakpoint
CREATE INDEX "stories_headline_words" ON "stories" USING gin (tsvector_to_array(to_tsvector('russian', translate("headline", U&'\2011\00ab\00bb\201e\201c\201d\2018\2019\201a\2039\203a\2014\2013\2012\2212\2026\00b7\2022\2116\00a7\00a0\202f\2007\2009\200a\2003\2002\3000\00ad\200b\200c\200d\2060\feff\0301', '-                           '))));