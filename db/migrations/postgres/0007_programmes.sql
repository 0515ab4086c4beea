CREATE TABLE "programme_courses" (
	"version_id" text NOT NULL,
	"course_id" text NOT NULL,
	"place" integer NOT NULL,
	"required" boolean NOT NULL,
	CONSTRAINT "programme_courses_version_id_course_id_pk" PRIMARY KEY("version_id","course_id")
);
--> statement-breakpoint
ALTER TABLE "courses" ADD COLUMN "kind" text DEFAULT 'course' NOT NULL;--> statement-breakpoint
ALTER TABLE "programme_courses" ADD CONSTRAINT "programme_courses_version_id_course_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."course_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_courses" ADD CONSTRAINT "programme_courses_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "programme_courses_course" ON "programme_courses" USING btree ("course_id");