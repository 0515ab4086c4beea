DROP INDEX "people_folded";--> statement-breakpoint
DROP INDEX "postings_person";--> statement-breakpoint
CREATE INDEX "account_tokens_issuer" ON "account_tokens" USING btree ("issued_by");--> statement-breakpoint
CREATE INDEX "placements_whom" ON "placements" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "attempt_allowances_granter" ON "attempt_allowances" USING btree ("granted_by");--> statement-breakpoint
CREATE INDEX "attempt_requests_answerer" ON "attempt_requests" USING btree ("answered_by");--> statement-breakpoint
CREATE INDEX "certificate_statuses_by" ON "certificate_statuses" USING btree ("by");--> statement-breakpoint
CREATE INDEX "person_states_posting" ON "person_states" USING btree ("posting_id");--> statement-breakpoint
CREATE INDEX "people_folded" ON "people" USING btree ("folded","id");--> statement-breakpoint
CREATE INDEX "postings_person" ON "postings" USING btree ("person_id","kind","from","until","agency_id");