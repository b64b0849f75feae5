CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"stories" integer DEFAULT 0 NOT NULL,
	"code" text GENERATED ALWAYS AS (translate(word, 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіў', 'abvgdeejziyklmnoprstufhc4w67xq30912')) STORED NOT NULL
);
--> statement-breakpoint
DROP INDEX "stories_search";--> statement-breakpoint
ALTER TABLE "stories" drop column "search";--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('russian', translate("stories"."headline", U&'\2011\00ab\00bb\201e\201c\201d\2018\2019\201a\2039\203a\2014\2013\2012\2212\2026\00b7\2022\2116\00a7\00a0\202f\2007\2009\200a\2003\2002\3000\00ad\200b\200c\200d\2060\feff\0301', '-                           ')), 'A')
        || setweight(to_tsvector('russian', translate("stories"."lead", U&'\2011\00ab\00bb\201e\201c\201d\2018\2019\201a\2039\203a\2014\2013\2012\2212\2026\00b7\2022\2116\00a7\00a0\202f\2007\2009\200a\2003\2002\3000\00ad\200b\200c\200d\2060\feff\0301', '-                           ')), 'B')
        || setweight(to_tsvector('russian', translate(left("stories"."body_text", 200000), U&'\2011\00ab\00bb\201e\201c\201d\2018\2019\201a\2039\203a\2014\2013\2012\2212\2026\00b7\2022\2116\00a7\00a0\202f\2007\2009\200a\2003\2002\3000\00ad\200b\200c\200d\2060\feff\0301', '-                           ')), 'C')
        || array_to_tsvector(array['@c' || "stories"."category", '@m' || coalesce(extract(year from ("stories"."published_at" at time zone 'Europe/Minsk')) * 12 + extract(month from ("stories"."published_at" at time zone 'Europe/Minsk')), 0)::integer::text])) STORED;--> statement-breakpoint
INSERT INTO "search_words" ("word", "stories")
SELECT "word", count(*) FILTER (WHERE "counted") FROM "stories", LATERAL (
	SELECT "word", bool_or("counted") AS "counted" FROM (
		SELECT regexp_split_to_table(lower("headline" || ' ' || "lead"), '[^a-zа-яёіў]+') AS "word", true AS "counted"
		UNION ALL SELECT regexp_split_to_table(lower("body_text"), '[^a-zа-яёіў]+'), false
	) AS "all" WHERE length("word") BETWEEN 3 AND 40 GROUP BY "word"
) AS "words" WHERE "state" = 'published' GROUP BY "word";--> statement-breakpoint
CREATE INDEX "search_words_trigrams" ON "search_words" USING gin ("code" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_words_beginning" ON "search_words" USING btree ("word" text_pattern_ops) WHERE stories > 0;--> statement-breakpoint
CREATE INDEX "tags_beginning" ON "tags" USING btree (lower("name") text_pattern_ops);--> statement-breakpoint
CREATE INDEX "stories_search" ON "stories" USING gin ("search") WHERE state = 'published';