ALTER TABLE "person_states" ADD COLUMN "decision_id" text;--> statement-breakpoint
ALTER TABLE "person_states" ADD COLUMN "posting_id" text;--> statement-breakpoint
ALTER TABLE "postings" ADD COLUMN "decision_id" text;--> statement-breakpoint
ALTER TABLE "person_states" ADD CONSTRAINT "person_states_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_states" ADD CONSTRAINT "person_states_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;