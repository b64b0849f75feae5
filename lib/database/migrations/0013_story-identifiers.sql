CREATE TABLE "story_identifiers" (
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"story_id" bigint NOT NULL,
	CONSTRAINT "story_identifiers_source_external_id_pk" PRIMARY KEY("source","external_id")
);
--> statement-breakpoint
ALTER TABLE "story_identifiers" ADD CONSTRAINT "story_identifiers_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_identifiers_story" ON "story_identifiers" USING btree ("story_id");