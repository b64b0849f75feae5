ALTER TABLE "story_events" ALTER COLUMN "story_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "story_events" ADD COLUMN "touches" text[] DEFAULT '{}' NOT NULL;