CREATE TABLE "coverage_days" (
	"requirement_id" text NOT NULL,
	"part" text NOT NULL,
	"agency_id" text NOT NULL,
	"day" text NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "coverage_days_requirement_id_part_agency_id_day_pk" PRIMARY KEY("requirement_id","part","agency_id","day")
);
--> statement-breakpoint
ALTER TABLE "coverage_tallies" DROP CONSTRAINT "coverage_tallies_course_id_courses_id_fk";--> statement-breakpoint
ALTER TABLE "coverage_tallies" DROP CONSTRAINT "coverage_tallies_requirement_id_course_id_agency_id_pk";--> statement-breakpoint
ALTER TABLE "coverage_tallies" RENAME COLUMN "course_id" TO "part";--> statement-breakpoint
ALTER TABLE "coverage_tallies" ADD CONSTRAINT "coverage_tallies_requirement_id_part_agency_id_pk" PRIMARY KEY("requirement_id","part","agency_id");--> statement-breakpoint
ALTER TABLE "coverage_tallies" ADD COLUMN "begun" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "coverage_tallies" ALTER COLUMN "begun" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "coverage_tallies" ADD COLUMN "idle" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "coverage_tallies" ALTER COLUMN "idle" DROP DEFAULT;--> statement-breakpoint
-- of no day: counted anew at the next start
UPDATE "coverage_tallies" SET "counted_on" = '';--> statement-breakpoint
ALTER TABLE "coverage_days" ADD CONSTRAINT "coverage_days_requirement_id_requirements_id_fk" FOREIGN KEY ("requirement_id") REFERENCES "public"."requirements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_days" ADD CONSTRAINT "coverage_days_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
DROP INDEX "completions_person";--> statement-breakpoint
CREATE INDEX "completions_person" ON "completions" USING btree ("person_id","course_id","completed_on","expires_on");
