CREATE TYPE "public"."story_line_state" AS ENUM('open', 'closed', 'removed');--> statement-breakpoint
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
ALTER TABLE "story_line_addresses" ADD CONSTRAINT "story_line_addresses_line_id_story_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."story_lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_line_stories" ADD CONSTRAINT "story_line_stories_line_id_story_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."story_lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_line_stories" ADD CONSTRAINT "story_line_stories_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_line_addresses_line" ON "story_line_addresses" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "story_line_stories_newest" ON "story_line_stories" USING btree ("line_id","published_at" DESC NULLS LAST,"story_id" DESC NULLS LAST) WHERE published_at is not null;--> statement-breakpoint
CREATE INDEX "story_line_stories_story" ON "story_line_stories" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "stories_headline_words" ON "stories" USING gin (tsvector_to_array(to_tsvector('russian', translate("headline", U&'\2011\00ab\00bb\201e\201c\201d\2018\2019\201a\2039\203a\2014\2013\2012\2212\2026\00b7\2022\2116\00a7\00a0\202f\2007\2009\200a\2003\2002\3000\00ad\200b\200c\200d\2060\feff\0301', '-                           '))));