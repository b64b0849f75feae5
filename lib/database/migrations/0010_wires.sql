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
CREATE INDEX "wire_pushes_begun" ON "wire_pushes" USING btree ("begun_at");