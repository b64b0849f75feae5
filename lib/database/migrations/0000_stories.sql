CREATE TYPE "public"."correction_kind" AS ENUM('correction', 'clarification');--> statement-breakpoint
CREATE TYPE "public"."story_state" AS ENUM('held', 'scheduled', 'published', 'withdrawn');--> statement-breakpoint
CREATE TABLE "pictures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pictures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"digest" text NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"colour" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"source_url" text,
	"stored_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "pictures_digest_unique" UNIQUE("digest")
);
--> statement-breakpoint
CREATE TABLE "stories" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "stories_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"source_name" text NOT NULL,
	"source_url" text,
	"source_version" integer,
	"source_updated_at" timestamp with time zone,
	"source_published_at" timestamp with time zone,
	"state" "story_state" NOT NULL,
	"headline" text NOT NULL,
	"lead" text DEFAULT '' NOT NULL,
	"dateline_day" date,
	"dateline_places" text[] DEFAULT '{}' NOT NULL,
	"dateline_author" text,
	"body_html" text DEFAULT '' NOT NULL,
	"body_text" text DEFAULT '' NOT NULL,
	"end_mark" boolean DEFAULT false NOT NULL,
	"category" text NOT NULL,
	"authors" text[] DEFAULT '{}' NOT NULL,
	"language" text DEFAULT 'ru' NOT NULL,
	"rights" text,
	"usage_terms" text,
	"urgency" smallint DEFAULT 5 NOT NULL,
	"top_place" smallint,
	"top_until" timestamp with time zone,
	"path" text,
	"published_at" timestamp with time zone,
	"first_published_at" timestamp with time zone,
	"updated_at" timestamp with time zone,
	"update_note" text,
	"changed_at" timestamp with time zone NOT NULL,
	"visible_from" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"withdrawal_note" text,
	"sample" boolean DEFAULT false NOT NULL,
	"input_digest" text NOT NULL,
	"original" jsonb NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('russian', "stories"."headline"), 'A')
        || setweight(to_tsvector('russian', "stories"."lead"), 'B')
        || setweight(to_tsvector('russian', left("stories"."body_text", 200000)), 'C')) STORED,
	CONSTRAINT "stories_path_unique" UNIQUE("path"),
	CONSTRAINT "stories_source_key" UNIQUE("source","external_id")
);
--> statement-breakpoint
CREATE TABLE "story_addresses" (
	"path" text PRIMARY KEY NOT NULL,
	"story_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_corrections" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "story_corrections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"story_id" bigint NOT NULL,
	"kind" "correction_kind" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "story_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"story_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "story_pictures" (
	"story_id" bigint NOT NULL,
	"position" smallint NOT NULL,
	"picture_id" bigint NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	"credit" text DEFAULT '' NOT NULL,
	"focal_x" real DEFAULT 0.5 NOT NULL,
	"focal_y" real DEFAULT 0.5 NOT NULL,
	CONSTRAINT "story_pictures_story_id_position_pk" PRIMARY KEY("story_id","position")
);
--> statement-breakpoint
CREATE TABLE "story_tags" (
	"story_id" bigint NOT NULL,
	"tag" text NOT NULL,
	"position" smallint NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "story_tags_story_id_tag_pk" PRIMARY KEY("story_id","tag")
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "story_addresses" ADD CONSTRAINT "story_addresses_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_corrections" ADD CONSTRAINT "story_corrections_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_pictures" ADD CONSTRAINT "story_pictures_picture_id_pictures_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."pictures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_pictures" ADD CONSTRAINT "story_pictures_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_tags" ADD CONSTRAINT "story_tags_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_tags" ADD CONSTRAINT "story_tags_tag_tags_slug_fk" FOREIGN KEY ("tag") REFERENCES "public"."tags"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pictures_source" ON "pictures" USING btree ("source_url");--> statement-breakpoint
CREATE INDEX "stories_newest" ON "stories" USING btree ("published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "stories_category_newest" ON "stories" USING btree ("category","published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "stories_due" ON "stories" USING btree ("visible_from") WHERE state = 'scheduled';--> statement-breakpoint
CREATE INDEX "stories_held" ON "stories" USING btree ("changed_at" DESC NULLS LAST) WHERE state = 'held';--> statement-breakpoint
CREATE INDEX "stories_top" ON "stories" USING btree ("top_place") WHERE top_place is not null;--> statement-breakpoint
CREATE INDEX "stories_sample" ON "stories" USING btree ("id") WHERE sample;--> statement-breakpoint
CREATE INDEX "stories_search" ON "stories" USING gin ("search");--> statement-breakpoint
CREATE INDEX "story_addresses_story" ON "story_addresses" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "story_corrections_story" ON "story_corrections" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "story_corrections_newest" ON "story_corrections" USING btree ("at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "story_events_story" ON "story_events" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "story_pictures_picture" ON "story_pictures" USING btree ("picture_id");--> statement-breakpoint
CREATE INDEX "story_tags_newest" ON "story_tags" USING btree ("tag","published_at" DESC NULLS LAST,"story_id" DESC NULLS LAST) WHERE published_at is not null;