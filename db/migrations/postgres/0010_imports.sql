CREATE TABLE "import_memories" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"headings" text NOT NULL,
	"columns" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"id" text PRIMARY KEY NOT NULL,
	"import_id" text NOT NULL,
	"sheet" text NOT NULL,
	"row" integer NOT NULL,
	"kind" text NOT NULL,
	"person_id" text,
	"full_name" text NOT NULL,
	"changes" jsonb NOT NULL,
	"problems" jsonb NOT NULL,
	"cells" jsonb
);
--> statement-breakpoint
CREATE TABLE "import_writes" (
	"id" text PRIMARY KEY NOT NULL,
	"import_id" text NOT NULL,
	"place" integer NOT NULL,
	"table" text NOT NULL,
	"row_id" text NOT NULL,
	"person_id" text NOT NULL,
	"before" jsonb
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"file_hash" text NOT NULL,
	"file_name" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"sheets" jsonb,
	"effective_on" text NOT NULL,
	"type" text NOT NULL,
	"complete" boolean NOT NULL,
	"planned_at" timestamp (3) with time zone,
	"digest" text,
	"figures" jsonb,
	"confirmed_at" timestamp (3) with time zone,
	"confirmed_by" text,
	"written_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	"undone_by" text
);
--> statement-breakpoint
ALTER TABLE "import_memories" ADD CONSTRAINT "import_memories_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_writes" ADD CONSTRAINT "import_writes_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_file_hash_files_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."files"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_undone_by_people_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "import_memories_headings" ON "import_memories" USING btree ("agency_id","headings");--> statement-breakpoint
CREATE INDEX "import_rows_kind" ON "import_rows" USING btree ("import_id","kind","sheet","row");--> statement-breakpoint
CREATE UNIQUE INDEX "import_writes_place" ON "import_writes" USING btree ("import_id","place");--> statement-breakpoint
CREATE INDEX "imports_agency" ON "imports" USING btree ("agency_id","uploaded_at");