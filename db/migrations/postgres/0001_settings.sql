CREATE TABLE "settings" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"number" integer NOT NULL,
	"value" integer NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"set_by" text
);
--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "settings_name_number" ON "settings" USING btree ("name","number");