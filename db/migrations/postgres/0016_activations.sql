CREATE TABLE "activation_batches" (
	"id" text PRIMARY KEY NOT NULL,
	"drafted_by" text NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"person_ids" jsonb NOT NULL,
	"beyond" integer NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"by_mail" boolean NOT NULL,
	"address" text,
	"lock" text,
	"issued_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"figures" jsonb,
	"slips" "bytea",
	"slips_until" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "activation_batches" ADD CONSTRAINT "activation_batches_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activation_batches_drafted" ON "activation_batches" USING btree ("drafted_by","drafted_at");