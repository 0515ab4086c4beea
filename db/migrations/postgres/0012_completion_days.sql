CREATE TABLE "completion_days" (
	"agency_id" text NOT NULL,
	"day" text NOT NULL,
	"entries" integer NOT NULL,
	CONSTRAINT "completion_days_agency_id_day_pk" PRIMARY KEY("agency_id","day")
);
--> statement-breakpoint
DROP INDEX "completions_agency";--> statement-breakpoint
DROP INDEX "completions_course";--> statement-breakpoint
ALTER TABLE "completion_days" ADD CONSTRAINT "completion_days_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "completions_agency" ON "completions" USING btree ("agency_id","completed_on","id");--> statement-breakpoint
CREATE INDEX "completions_course" ON "completions" USING btree ("course_id","completed_on","agency_id");--> statement-breakpoint
INSERT INTO "completion_days" ("agency_id", "day", "entries") SELECT "agency_id", "completed_on", count(*) FROM "completions" WHERE "agency_id" IS NOT NULL GROUP BY "agency_id", "completed_on";