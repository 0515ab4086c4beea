CREATE TABLE "dismissals" (
	"id" text PRIMARY KEY NOT NULL,
	"one_id" text NOT NULL,
	"other_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text
);
--> statement-breakpoint
CREATE TABLE "merge_writes" (
	"id" text PRIMARY KEY NOT NULL,
	"merge_id" text NOT NULL,
	"place" integer NOT NULL,
	"table" text NOT NULL,
	"row_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "merges" (
	"id" text PRIMARY KEY NOT NULL,
	"staying_id" text NOT NULL,
	"absorbed_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"told" jsonb NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" text
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "name_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_one_id_people_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_other_id_people_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merge_writes" ADD CONSTRAINT "merge_writes_merge_id_merges_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."merges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_staying_id_people_id_fk" FOREIGN KEY ("staying_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_absorbed_id_people_id_fk" FOREIGN KEY ("absorbed_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_undone_by_people_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "dismissals_pair" ON "dismissals" USING btree ("one_id","other_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "dismissals_one" ON "dismissals" USING btree ("one_id");--> statement-breakpoint
CREATE INDEX "dismissals_other" ON "dismissals" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "dismissals_by" ON "dismissals" USING btree ("by");--> statement-breakpoint
CREATE INDEX "dismissals_ended_by" ON "dismissals" USING btree ("ended_by");--> statement-breakpoint
CREATE INDEX "dismissals_at" ON "dismissals" USING btree ("at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "merge_writes_place" ON "merge_writes" USING btree ("merge_id","place");--> statement-breakpoint
CREATE UNIQUE INDEX "merges_absorbed" ON "merges" USING btree ("absorbed_id") WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "merges_staying" ON "merges" USING btree ("staying_id");--> statement-breakpoint
CREATE INDEX "merges_gone" ON "merges" USING btree ("absorbed_id");--> statement-breakpoint
CREATE INDEX "merges_by" ON "merges" USING btree ("by");--> statement-breakpoint
CREATE INDEX "merges_undone_by" ON "merges" USING btree ("undone_by");--> statement-breakpoint
CREATE INDEX "merges_at" ON "merges" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "people_alike" ON "people" USING btree ("name_key","birth_date");--> statement-breakpoint
CREATE INDEX "people_citizen" ON "people" USING btree ("citizen_id");--> statement-breakpoint
CREATE INDEX "people_email" ON "people" USING btree ("email");--> statement-breakpoint
CREATE INDEX "people_phone" ON "people" USING btree ("phone");