CREATE TABLE "failures" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"place" text NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "failures_at" ON "failures" USING btree ("at");