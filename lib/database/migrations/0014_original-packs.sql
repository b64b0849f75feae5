CREATE TABLE "original_packs" (
	"first_story" bigint PRIMARY KEY NOT NULL,
	"stories" bigint[] NOT NULL,
	"packed" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "stories" ALTER COLUMN "original" DROP NOT NULL;--> statement-breakpoint
-- What is packed cannot be made smaller.
ALTER TABLE "original_packs" ALTER COLUMN "packed" SET STORAGE EXTERNAL;
