CREATE TABLE "correction_limits" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"number" integer NOT NULL,
	"days" integer NOT NULL,
	"counted" text NOT NULL,
	"from" text NOT NULL,
	"source" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"set_by" text
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"field" text NOT NULL,
	"wanted" text,
	"evidence" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"due_on" text NOT NULL,
	"extended_at" timestamp (3) with time zone,
	"extended_by" text,
	"extension_reason" text,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text,
	"outcome" text,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"id" text PRIMARY KEY NOT NULL,
	"day" text NOT NULL,
	"kind" text NOT NULL,
	"feast" text NOT NULL,
	"source" text,
	"set_at" timestamp (3) with time zone NOT NULL,
	"set_by" text,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text
);
--> statement-breakpoint
ALTER TABLE "correction_limits" ADD CONSTRAINT "correction_limits_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_extended_by_people_id_fk" FOREIGN KEY ("extended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "correction_limits_number" ON "correction_limits" USING btree ("name","number");--> statement-breakpoint
CREATE INDEX "corrections_person" ON "corrections" USING btree ("person_id","asked_at");--> statement-breakpoint
CREATE INDEX "corrections_open" ON "corrections" USING btree ("due_on") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "holidays_day" ON "holidays" USING btree ("day");