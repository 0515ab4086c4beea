CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text,
	"lane" text,
	"asked_by" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"not_before" timestamp (3) with time zone,
	"attempt" integer NOT NULL,
	"held_by" text,
	"held_until" timestamp (3) with time zone,
	"holds" text,
	"step" text,
	"done" integer,
	"total" integer,
	"cancel_asked_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"outcome" text,
	"problem" text,
	"params" jsonb,
	"reference" text
);
--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_holds" ON "jobs" USING btree ("holds");--> statement-breakpoint
CREATE INDEX "jobs_open" ON "jobs" USING btree ("ended_at","asked_at");--> statement-breakpoint
CREATE INDEX "jobs_asked" ON "jobs" USING btree ("asked_at","id");--> statement-breakpoint
CREATE INDEX "jobs_subject" ON "jobs" USING btree ("subject_id");