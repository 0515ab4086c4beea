CREATE TABLE `backups` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`night` text,
	`attempt` integer,
	`begun_at` integer NOT NULL,
	`ended_at` integer,
	`file` text,
	`kilobytes` integer,
	`sha256` text,
	`rows` integer,
	`verified_at` integer,
	`problem` text,
	`detail` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `backups_turn` ON `backups` (`night`,`attempt`);--> statement-breakpoint
CREATE INDEX `backups_begun` ON `backups` (`begun_at`);--> statement-breakpoint
CREATE INDEX `backups_verified` ON `backups` (`verified_at`);