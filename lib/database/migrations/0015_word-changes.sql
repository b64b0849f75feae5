CREATE TABLE "search_word_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_word_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"words" text NOT NULL,
	"changes" text NOT NULL
);--> statement-breakpoint
-- Nobody reads them but once: compressing takes longer.
ALTER TABLE "search_word_changes" ALTER COLUMN "words" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "search_word_changes" ALTER COLUMN "changes" SET STORAGE EXTERNAL;
