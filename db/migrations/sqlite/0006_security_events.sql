CREATE TABLE `security_events` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`outcome` text NOT NULL,
	`actor_id` text,
	`person_id` text,
	`subject_kind` text,
	`subject_id` text,
	`name_hash` text,
	`address` text,
	`shortened_at` integer,
	`request_id` text,
	`times` integer NOT NULL,
	`last_at` integer NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `security_events_at` ON `security_events` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `security_events_event` ON `security_events` (`event`,`at`);--> statement-breakpoint
CREATE INDEX `security_events_actor` ON `security_events` (`actor_id`,`at`);--> statement-breakpoint
CREATE INDEX `security_events_person` ON `security_events` (`person_id`,`at`);