CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`second_factor_id` text NOT NULL,
	`hash` text NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`second_factor_id`) REFERENCES `second_factors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_codes_hash` ON `recovery_codes` (`second_factor_id`,`hash`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`secret` text NOT NULL,
	`started_at` integer NOT NULL,
	`confirmed_at` integer,
	`last_step` integer,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `second_factors_account` ON `second_factors` (`account_id`);--> statement-breakpoint
ALTER TABLE `kept_forms` ADD `needs` text;--> statement-breakpoint
ALTER TABLE `kept_forms` ADD `released_to` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `second_factor_at` integer;