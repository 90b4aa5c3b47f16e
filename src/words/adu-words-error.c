/* adu-words-error.c — why the register did not do it, and what to do next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words.
 */
#include "config.h"

#include "words/adu-words-say.h"
#include "words/adu-words.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"
#include "words/adu-words-private.h"

typedef struct
{
  const char *title;
  const char *sentence;
  const char *advice; /* "" if there is nothing to do */
} ErrorWords;

static const ErrorWords store_errors[ADU_N_STORE_ERRORS] = {
  [ADU_STORE_ERROR_NOT_FOUND] = { N_("No register found"), N_("There is no register at this place."),
                                  N_("Choose another file, or create a new register.") },
  [ADU_STORE_ERROR_EXISTS] = { N_("A file is there already"),
                               N_("A file of this name exists already. Nothing was overwritten."),
                               N_("Open that register, or choose another name for the new one.") },
  [ADU_STORE_ERROR_FOREIGN] = { N_("Not a register of Aduan"),
                                N_("This file is not a register of complaints. Nothing was changed in it."),
                                N_("Choose a file that ends in .aduan.") },
  [ADU_STORE_ERROR_NEWER] = { N_("The register is newer than the program"),
                              N_("This register was written by a newer version of Aduan. Nothing was changed in it."),
                              N_("Update Aduan on this computer, then open the register again.") },
  [ADU_STORE_ERROR_CORRUPT] = { N_("The register is damaged"),
                                N_("Part of the register cannot be read. Nothing was changed and nothing replaced."),
                                N_("Keep this file as it is, make a copy of it, and restore the latest backup.") },
  [ADU_STORE_ERROR_LOCKED] = { N_("The register is in use"), N_("Somebody else is writing in this register."),
                               N_("Ask them to close it, or open the register for reading only.") },
  [ADU_STORE_ERROR_REMOTE] = { N_("Not on a network or synchronised folder"),
                               N_("The register is in a network or synchronised folder, where it can be damaged."),
                               N_("Keep the register on this computer's own disk.") },
  [ADU_STORE_ERROR_PERMISSION] = { N_("No permission"), N_("The folder or the file may not be written by you."),
                                   N_("Choose a folder of your own, or ask the administrator of this computer.") },
  [ADU_STORE_ERROR_DISK_FULL] = { N_("The disk is full"),
                                  N_("Nothing was saved because the disk is full. What you typed is kept as a draft."),
                                  N_("Free some space on the disk, then save again.") },
  [ADU_STORE_ERROR_IO] = { N_("The disk failed"), N_("The disk reported a fault while reading or writing."),
                           N_("Look whether the entry is there. Make a backup on another disk at once.") },
  [ADU_STORE_ERROR_REFUSED] = { N_("Not possible yet"), N_("Something is missing or not right."),
                                N_("Correct it and try again.") },
  [ADU_STORE_ERROR_CONFLICT] = { N_("Somebody else was faster"),
                                 N_("This was changed meanwhile. Nothing of yours was saved over it."),
                                 N_("Look at the new state, then make your change again.") },
  [ADU_STORE_ERROR_NO_CASE] = { N_("No such complaint"), N_("There is no complaint of this number that you may see."),
                                N_("Check the number.") },
  [ADU_STORE_ERROR_NOT_ALLOWED] = { N_("Your role does not allow this"), N_("Your role may not do this."),
                                    N_("Ask an official whose role allows it, or the administrator.") },
  [ADU_STORE_ERROR_READ_ONLY] = { N_("Open for reading only"),
                                  N_("The register is open for reading only. Nothing was saved."),
                                  N_("Close it where it is being written, then open it again here.") },
  [ADU_STORE_ERROR_PIN] = { N_("Wrong PIN"), N_("The PIN is not right."), N_("Type it again.") },
  [ADU_STORE_ERROR_UNDO] = { N_("Cannot be undone"),
                             N_("This can no longer be undone, because something was changed after it, or because it "
                                "is final."),
                             N_("Record a new step instead.") },
  [ADU_STORE_ERROR_TOO_LARGE] = { N_("The file is too large"), N_("A file may have 20 MB at most."),
                                  N_("Make the picture or document smaller, or attach it in parts.") },
  [ADU_STORE_ERROR_FILE_KIND] = { N_("This kind of file is not accepted"),
                                  N_("Only photographs (JPEG, PNG, WebP), PDF and plain text are accepted as evidence."),
                                  N_("Save it as a picture or PDF and attach that.") },
  [ADU_STORE_ERROR_CLOSED] = { N_("The register is closed"), N_("The register is closed or being closed."),
                               N_("Open it again.") },
  [ADU_STORE_ERROR_BUG] = { N_("A fault in the program"),
                            N_("The program made a mistake. Nothing was saved, and the register is unharmed."),
                            N_("Try again; if it happens again, tell the administrator what you did.") },
  [ADU_STORE_ERROR_TOO_MANY_PIXELS] = { N_("The picture is too large"),
                                        N_("A picture may have 64 megapixels at most."),
                                        N_("Make the picture smaller, then attach it again.") },
  [ADU_STORE_ERROR_TRUNCATED] = { N_("The file is not whole"),
                                  N_("The file is damaged or was not copied to its end."),
                                  N_("Copy it again from where it was made, then attach it.") },
  [ADU_STORE_ERROR_MISLABELLED] = { N_("The file is not what its name says"),
                                    N_("The ending of the file's name does not fit what is in it."),
                                    N_("Give it the right ending (.jpg, .png, .webp, .pdf, .txt), then attach it.") },
  [ADU_STORE_ERROR_EMPTY_FILE] = { N_("The file is empty"), N_("There is nothing in this file."),
                                   N_("Copy it again from where it was made, then attach it.") },
  [ADU_STORE_ERROR_UNREADABLE] = { N_("The file cannot be read"),
                                   N_("The file is not there any more, is a folder, or may not be read by you."),
                                   N_("Copy it to a folder of your own, then attach it from there.") },
};

static const ErrorWords unknown = { N_("Something went wrong"), N_("This did not work."), N_("Try again.") };

static const struct
{
  gint code;
  ErrorWords words;
} file_errors[] = {
  { G_IO_ERROR_NOT_FOUND, { N_("File not found"), N_("The file or folder is not there."), N_("Choose another one.") } },
  { G_IO_ERROR_EXISTS, { N_("A file is there already"), N_("A file of this name exists already."),
                         N_("Choose another name.") } },
  { G_IO_ERROR_NO_SPACE, { N_("The disk is full"), N_("The file was not written because the disk is full."),
                           N_("Free some space on the disk, then save again.") } },
  { G_IO_ERROR_PERMISSION_DENIED, { N_("No permission"), N_("The folder or the file may not be written by you."),
                                    N_("Choose a folder of your own, or ask the administrator of this computer.") } },
  { G_IO_ERROR_READ_ONLY, { N_("No permission"), N_("This place may only be read."), N_("Choose another folder.") } },
  { G_IO_ERROR_CANCELLED, { N_("Cancelled"), N_("This was cancelled."), "" } },
};

static const ErrorWords *
words_of (const GError *error)
{
  if (error->domain == ADU_STORE_ERROR && (guint) error->code < ADU_N_STORE_ERRORS)
    return &store_errors[error->code];
  for (gsize i = 0; error->domain == G_IO_ERROR && i < G_N_ELEMENTS (file_errors); i++)
    if (file_errors[i].code == error->code)
      return &file_errors[i].words;

  return &unknown;
}

static const char *
translated (const char *msgid)
{
  return *msgid != '\0' ? gettext (msgid) : "";
}

const char *
adu_words_error_title (const GError *error)
{
  return translated (words_of (error)->title);
}

static char *
write_holder (const AduHolder *holder, const AduZone *zone)
{
  g_autoptr (AduZone) fallback = zone == NULL ? adu_zone_new (ADU_ZONE_DEFAULT) : NULL;
  g_autofree char *since = adu_words_time (holder->since, zone != NULL ? zone : fallback);
  const char *name = holder->name != NULL && *holder->name != '\0' ? holder->name : holder->login;

  if (name == NULL)
    return g_strdup (translated (store_errors[ADU_STORE_ERROR_LOCKED].sentence));

  return adu_words_fill (_("{name} has had this register open for writing on {computer} since {time}."), "name", name,
                         "computer", holder->host != NULL ? holder->host : "–", "time", since, NULL);
}

/**
 * adu_words_error:
 * @error: what a call of this program or of GIO returned
 * @zone: (nullable): the office's zone, for the time since when somebody holds a register; %NULL = WITA
 *
 * Returns: (transfer full): one sentence, or for a refusal one line for each thing that is wrong
 */
char *
adu_words_error (const GError *error, const AduZone *zone)
{
  const GPtrArray *problems = adu_store_error_problems (error);
  const AduHolder *holder = adu_store_error_holder (error);

  if (problems != NULL && problems->len > 0)
    return adu_words_problems (problems);
  if (holder != NULL)
    return write_holder (holder, zone);

  return g_strdup (translated (words_of (error)->sentence));
}

char *
adu_words_error_advice (const GError *error)
{
  guint wait = adu_store_error_wait (error);

  if (wait > 0)
    return g_strdup_printf (ngettext ("Wait %u second, then type it again.", "Wait %u seconds, then type it again.",
                                      wait),
                            wait);

  return g_strdup (translated (words_of (error)->advice));
}

static const struct
{
  const char *code;
  const char *words;
} findings[] = {
  { "structure", N_("The structure of the file is damaged") },
  { "foreign-key", N_("An entry points to something that is not there") },
  { "search-index", N_("The search index does not agree with the complaints; it can be built anew") },
  { "journal", N_("The chain of the journal is broken") },
  { "attachment", N_("An attachment is not the file that came in") },
  { "inspection", N_("The signed minutes of an inspection were changed") },
  { "letter", N_("A signed letter is not the text that was signed") },
  { "recap", N_("An issued recap is not the one that was issued") },
  { "figures", N_("What the figures count of a complaint is not what its steps say") },
  { "deadline", N_("A stored time limit is not the one the rules give") },
};

const char *
adu_words_finding (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (findings); i++)
    if (g_strcmp0 (findings[i].code, code) == 0)
      return gettext (findings[i].words);

  return _("Something else was found");
}
