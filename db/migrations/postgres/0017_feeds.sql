CREATE TABLE "feed_pages" (
	"id" text PRIMARY KEY NOT NULL,
	"feed_id" text NOT NULL,
	"key" text NOT NULL,
	"digest" text NOT NULL,
	"import_id" text NOT NULL,
	"came_at" timestamp (3) with time zone NOT NULL,
	"write_asked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"title" text NOT NULL,
	"hash" text NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by" text
);
--> statement-breakpoint
ALTER TABLE "feed_pages" ADD CONSTRAINT "feed_pages_feed_id_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."feeds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_pages" ADD CONSTRAINT "feed_pages_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_revoked_by_people_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "feed_pages_key" ON "feed_pages" USING btree ("feed_id","key");--> statement-breakpoint
CREATE INDEX "feed_pages_import" ON "feed_pages" USING btree ("import_id");--> statement-breakpoint
CREATE UNIQUE INDEX "feeds_hash" ON "feeds" USING btree ("hash");