DROP INDEX `people_folded`;--> statement-breakpoint
CREATE INDEX `people_folded` ON `people` (`folded`,`id`);--> statement-breakpoint
DROP INDEX `postings_person`;--> statement-breakpoint
CREATE INDEX `postings_person` ON `postings` (`person_id`,`kind`,`from`,`until`,`agency_id`);--> statement-breakpoint
CREATE INDEX `account_tokens_issuer` ON `account_tokens` (`issued_by`);--> statement-breakpoint
CREATE INDEX `placements_whom` ON `placements` (`person_id`);--> statement-breakpoint
CREATE INDEX `attempt_allowances_granter` ON `attempt_allowances` (`granted_by`);--> statement-breakpoint
CREATE INDEX `attempt_requests_answerer` ON `attempt_requests` (`answered_by`);--> statement-breakpoint
CREATE INDEX `certificate_statuses_by` ON `certificate_statuses` (`by`);--> statement-breakpoint
CREATE INDEX `person_states_posting` ON `person_states` (`posting_id`);