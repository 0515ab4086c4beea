CREATE TABLE "security_events" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"event" text NOT NULL,
	"outcome" text NOT NULL,
	"actor_id" text,
	"person_id" text,
	"subject_kind" text,
	"subject_id" text,
	"name_hash" text,
	"address" text,
	"shortened_at" timestamp (3) with time zone,
	"request_id" text,
	"times" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX "security_events_at" ON "security_events" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "security_events_event" ON "security_events" USING btree ("event","at");--> statement-breakpoint
CREATE INDEX "security_events_actor" ON "security_events" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "security_events_person" ON "security_events" USING btree ("person_id","at");