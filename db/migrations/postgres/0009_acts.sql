CREATE TABLE "act_agencies" (
	"id" text PRIMARY KEY NOT NULL,
	"act_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" text NOT NULL,
	"code" text,
	"agency_id" text
);
--> statement-breakpoint
CREATE TABLE "act_states" (
	"id" text PRIMARY KEY NOT NULL,
	"act_id" text NOT NULL,
	"status" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "act_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"act_id" text NOT NULL,
	"place" integer NOT NULL,
	"kind" text NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text,
	"new_id" text,
	"name" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "acts" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"decision_id" text NOT NULL,
	"legal_on" text NOT NULL,
	"operational_on" text NOT NULL,
	"drafted_by" text NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "placements" (
	"id" text PRIMARY KEY NOT NULL,
	"act_id" text NOT NULL,
	"person_id" text NOT NULL,
	"from_id" text NOT NULL,
	"since" text NOT NULL,
	"placed_at" timestamp (3) with time zone,
	"placed_by" text,
	"to_id" text
);
--> statement-breakpoint
ALTER TABLE "act_agencies" ADD CONSTRAINT "act_agencies_act_id_acts_id_fk" FOREIGN KEY ("act_id") REFERENCES "public"."acts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_agencies" ADD CONSTRAINT "act_agencies_parent_id_agencies_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_agencies" ADD CONSTRAINT "act_agencies_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_states" ADD CONSTRAINT "act_states_act_id_acts_id_fk" FOREIGN KEY ("act_id") REFERENCES "public"."acts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_states" ADD CONSTRAINT "act_states_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_steps" ADD CONSTRAINT "act_steps_act_id_acts_id_fk" FOREIGN KEY ("act_id") REFERENCES "public"."acts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_steps" ADD CONSTRAINT "act_steps_from_id_agencies_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_steps" ADD CONSTRAINT "act_steps_to_id_agencies_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_steps" ADD CONSTRAINT "act_steps_new_id_act_agencies_id_fk" FOREIGN KEY ("new_id") REFERENCES "public"."act_agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acts" ADD CONSTRAINT "acts_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acts" ADD CONSTRAINT "acts_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_act_id_acts_id_fk" FOREIGN KEY ("act_id") REFERENCES "public"."acts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_from_id_agencies_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_placed_by_people_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_to_id_agencies_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "act_agencies_name" ON "act_agencies" USING btree ("act_id","name");--> statement-breakpoint
CREATE INDEX "act_states_act" ON "act_states" USING btree ("act_id","at");--> statement-breakpoint
CREATE INDEX "act_steps_act" ON "act_steps" USING btree ("act_id","place");--> statement-breakpoint
CREATE INDEX "act_steps_from" ON "act_steps" USING btree ("from_id");--> statement-breakpoint
CREATE UNIQUE INDEX "placements_person" ON "placements" USING btree ("act_id","person_id","from_id");--> statement-breakpoint
CREATE INDEX "placements_from" ON "placements" USING btree ("from_id","placed_at");