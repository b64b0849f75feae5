CREATE TABLE "weather_forecasts" (
	"place" text PRIMARY KEY NOT NULL,
	"wanted_at" timestamp with time zone,
	"next_try_at" timestamp with time zone DEFAULT now() NOT NULL,
	"hold_until" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"asked_of" text,
	"forecast" json,
	"last_modified" text,
	"confirmed_at" timestamp with time zone
);
