CREATE TABLE "backups" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"night" text,
	"attempt" integer,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"file" text,
	"kilobytes" integer,
	"sha256" text,
	"rows" integer,
	"verified_at" timestamp (3) with time zone,
	"problem" text,
	"detail" text
);
--> statement-breakpoint
CREATE UNIQUE INDEX "backups_turn" ON "backups" USING btree ("night","attempt");--> statement-breakpoint
CREATE INDEX "backups_begun" ON "backups" USING btree ("begun_at");--> statement-breakpoint
CREATE INDEX "backups_verified" ON "backups" USING btree ("verified_at");