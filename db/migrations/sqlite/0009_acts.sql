CREATE TABLE `act_agencies` (
	`id` text PRIMARY KEY NOT NULL,
	`act_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`parent_id` text NOT NULL,
	`code` text,
	`agency_id` text,
	FOREIGN KEY (`act_id`) REFERENCES `acts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `act_agencies_name` ON `act_agencies` (`act_id`,`name`);--> statement-breakpoint
CREATE TABLE `act_states` (
	`id` text PRIMARY KEY NOT NULL,
	`act_id` text NOT NULL,
	`status` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`reason` text,
	FOREIGN KEY (`act_id`) REFERENCES `acts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `act_states_act` ON `act_states` (`act_id`,`at`);--> statement-breakpoint
CREATE TABLE `act_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`act_id` text NOT NULL,
	`place` integer NOT NULL,
	`kind` text NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text,
	`new_id` text,
	`name` text,
	`note` text,
	FOREIGN KEY (`act_id`) REFERENCES `acts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`new_id`) REFERENCES `act_agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `act_steps_act` ON `act_steps` (`act_id`,`place`);--> statement-breakpoint
CREATE INDEX `act_steps_from` ON `act_steps` (`from_id`);--> statement-breakpoint
CREATE TABLE `acts` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`decision_id` text NOT NULL,
	`legal_on` text NOT NULL,
	`operational_on` text NOT NULL,
	`drafted_by` text NOT NULL,
	`drafted_at` integer NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drafted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `placements` (
	`id` text PRIMARY KEY NOT NULL,
	`act_id` text NOT NULL,
	`person_id` text NOT NULL,
	`from_id` text NOT NULL,
	`since` text NOT NULL,
	`placed_at` integer,
	`placed_by` text,
	`to_id` text,
	FOREIGN KEY (`act_id`) REFERENCES `acts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `placements_person` ON `placements` (`act_id`,`person_id`,`from_id`);--> statement-breakpoint
CREATE INDEX `placements_from` ON `placements` (`from_id`,`placed_at`);