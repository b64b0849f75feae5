CREATE TABLE "story_months" (
	"month" text PRIMARY KEY NOT NULL,
	"stories" integer NOT NULL,
	"modified_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
INSERT INTO "story_months" ("month", "stories", "modified_at")
SELECT to_char("published_at" AT TIME ZONE 'Europe/Minsk', 'YYYY-MM'), count(*),
	max(greatest("published_at", "updated_at", (SELECT max("at") FROM "story_corrections" WHERE "story_id" = "stories"."id")))
FROM "stories" WHERE "state" = 'published' GROUP BY 1;
