CREATE TABLE "feeds" (
	"address" text PRIMARY KEY NOT NULL,
	"moved_to" text,
	"etag" text,
	"last_modified" text,
	"next_try_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_try_at" timestamp with time zone,
	"last_success_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"items" integer DEFAULT 0 NOT NULL,
	"stories" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wire_pushes" (
	"source" text NOT NULL,
	"key" text NOT NULL,
	"digest" text NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"status" smallint,
	"headers" jsonb,
	"body" text,
	CONSTRAINT "wire_pushes_source_key_pk" PRIMARY KEY("source","key")
);
--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "pulled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "story_addresses" ADD COLUMN "is_former" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "wire_pushes_begun" ON "wire_pushes" USING btree ("begun_at");--> statement-breakpoint
CREATE INDEX "story_addresses_former" ON "story_addresses" USING btree ("story_id") WHERE is_former;