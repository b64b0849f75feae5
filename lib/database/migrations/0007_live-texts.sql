CREATE TYPE "public"."live_state" AS ENUM('open', 'ended');--> statement-breakpoint
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
ALTER TABLE "live_entries" ADD CONSTRAINT "live_entries_story_id_live_texts_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."live_texts"("story_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_entries" ADD CONSTRAINT "live_entries_picture_id_pictures_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."pictures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_texts" ADD CONSTRAINT "live_texts_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "urgent_bars" ADD CONSTRAINT "urgent_bars_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_entries_newest" ON "live_entries" USING btree ("story_id","at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "live_entries_withdrawn" ON "live_entries" USING btree ("story_id","withdrawn_at" DESC NULLS LAST) WHERE withdrawn_at is not null;--> statement-breakpoint
CREATE INDEX "live_entries_picture" ON "live_entries" USING btree ("picture_id") WHERE picture_id is not null;--> statement-breakpoint
CREATE INDEX "urgent_bars_due" ON "urgent_bars" USING btree ("until") WHERE not told;