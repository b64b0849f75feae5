-- Originals are packed from now on; those that are stored stay readable as the JSON they are.
ALTER TABLE "stories" ALTER COLUMN "original" SET DATA TYPE bytea USING convert_to("original"::text, 'UTF8');--> statement-breakpoint
-- What is packed is not to be packed again.
ALTER TABLE "stories" ALTER COLUMN "original" SET STORAGE EXTERNAL;
