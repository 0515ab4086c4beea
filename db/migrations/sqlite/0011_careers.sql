ALTER TABLE `person_states` ADD `decision_id` text REFERENCES decisions(id);--> statement-breakpoint
ALTER TABLE `person_states` ADD `posting_id` text REFERENCES postings(id);--> statement-breakpoint
ALTER TABLE `postings` ADD `decision_id` text REFERENCES decisions(id);