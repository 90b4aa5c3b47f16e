/* adu-words.c — every code of the program as the words an official reads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words.
 * Terms: the service standard's own, then those of SP4N-LAPOR! and the regional rules on complaints.
 */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "words/adu-words-letter.h"
#include "words/adu-words-say.h"
#include "words/adu-words.h"
#include "words/adu-words-private.h"

#define SAME_DEED 600 /* seconds */

static char words_language[8] = ADU_WORDS_LANGUAGE_DEFAULT;

/**
 * adu_words_init:
 * @localedir: (nullable): folder of the catalogues; %NULL = where they are installed, or $ADUAN_LOCALEDIR
 * @language: (nullable): "id" or "en"; anything else is "id"
 *
 * Makes the program speak @language whatever the desktop speaks. gettext ignores LANGUAGE in the plain C locale, so
 * that one is left for C.UTF-8; it stands in the environment because GTK sets the locale again. May be called again
 * to change the language; strings already handed out stay valid.
 */
void
adu_words_init (const char *localedir, const char *language)
{
  const char *messages;

  g_strlcpy (words_language, g_strcmp0 (language, "en") == 0 ? "en" : ADU_WORDS_LANGUAGE_DEFAULT,
             sizeof words_language);
  g_setenv ("LANGUAGE", words_language, TRUE);
  messages = setlocale (LC_ALL, "") != NULL ? setlocale (LC_MESSAGES, NULL) : NULL;
  if (messages == NULL || g_str_equal (messages, "C") || g_str_equal (messages, "POSIX"))
    {
      g_setenv ("LC_ALL", "C.UTF-8", TRUE);
      setlocale (LC_ALL, "");
    }

  if (localedir == NULL)
    localedir = g_getenv ("ADUAN_LOCALEDIR");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : ADU_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

const char *
adu_words_language (void)
{
  return words_language;
}

const char *
adu_words_lookup (const char *context, const char *const *table, gsize n, gsize entry)
{
  if (entry >= n || table[entry] == NULL)
    return "";

  return g_dpgettext2 (GETTEXT_PACKAGE, context, table[entry]);
}

static const char *
value_of (const char *const *pairs, const char *name, gsize length)
{
  for (gsize i = 0; pairs[i] != NULL; i += 2)
    if (strlen (pairs[i]) == length && strncmp (pairs[i], name, length) == 0)
      return pairs[i + 1];

  return NULL;
}

char *
adu_words_fill (const char *sentence, ...)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();
  GString *out = g_string_new (NULL);
  const char *at = sentence;
  va_list arguments;

  va_start (arguments, sentence);
  for (const char *next = va_arg (arguments, const char *); next != NULL; next = va_arg (arguments, const char *))
    g_ptr_array_add (pairs, (gpointer) next);
  va_end (arguments);
  g_ptr_array_add (pairs, NULL);

  while (*at != '\0')
    {
      const char *end = *at == '{' ? strchr (at, '}') : NULL;
      const char *value = end != NULL
                              ? value_of ((const char *const *) pairs->pdata, at + 1, (gsize) (end - at - 1))
                              : NULL;

      if (value != NULL)
        {
          g_string_append (out, value);
          at = end + 1;
        }
      else
        g_string_append_c (out, *at++);
    }

  return g_string_free (out, FALSE);
}

static const char *const channels[ADU_N_CHANNELS] = {
  [ADU_CHANNEL_COUNTER] = NC_("channel", "In person"),
  [ADU_CHANNEL_SUGGESTION_BOX] = NC_("channel", "Suggestion box"),
  [ADU_CHANNEL_LETTER] = NC_("channel", "Letter"),
  [ADU_CHANNEL_EMAIL] = NC_("channel", "E-mail"),
  [ADU_CHANNEL_WHATSAPP] = NC_("channel", "WhatsApp message"),
  [ADU_CHANNEL_LAPOR_SMS] = NC_("channel", "LAPOR! by SMS"),
  [ADU_CHANNEL_LAPOR_WEB] = NC_("channel", "LAPOR! on the web"),
  [ADU_CHANNEL_OTHER] = NC_("channel", "Outside the standard"),
};

const char *
adu_words_channel (AduChannel channel)
{
  return LOOKUP ("channel", channels, channel);
}

/* As it stands in a sentence: "received through …". */
static const char *const channels_within[ADU_N_CHANNELS] = {
  [ADU_CHANNEL_COUNTER] = NC_("received through", "the complaint counter"),
  [ADU_CHANNEL_SUGGESTION_BOX] = NC_("received through", "the suggestion box"),
  [ADU_CHANNEL_LETTER] = NC_("received through", "a letter"),
  [ADU_CHANNEL_EMAIL] = NC_("received through", "e-mail"),
  [ADU_CHANNEL_WHATSAPP] = NC_("received through", "WhatsApp"),
  [ADU_CHANNEL_LAPOR_SMS] = NC_("received through", "SP4N-LAPOR! by SMS"),
  [ADU_CHANNEL_LAPOR_WEB] = NC_("received through", "SP4N-LAPOR!"),
  [ADU_CHANNEL_OTHER] = NC_("received through", "another channel"),
};

const char *
adu_words_channel_within (AduChannel channel)
{
  return LOOKUP ("received through", channels_within, channel);
}

static const char *const kinds[ADU_N_KINDS] = {
  [ADU_KIND_COMPLAINT] = NC_("kind", "Complaint"),
  [ADU_KIND_INFORMATION] = NC_("kind", "Request for information"),
  [ADU_KIND_SUGGESTION] = NC_("kind", "Suggestion or aspiration"),
  [ADU_KIND_THANKS] = NC_("kind", "Thanks"),
};

const char *
adu_words_kind (AduKind kind)
{
  return LOOKUP ("kind", kinds, kind);
}

static const char *const tris[ADU_N_TRIS] = {
  [ADU_UNKNOWN] = NC_("yes or no", "Not yet known"),
  [ADU_NO] = NC_("yes or no", "No"),
  [ADU_YES] = NC_("yes or no", "Yes"),
};

const char *
adu_words_tri (AduTri tri)
{
  return LOOKUP ("yes or no", tris, tri);
}

const char *
adu_words_flag (gboolean flag)
{
  return adu_words_tri (flag ? ADU_YES : ADU_NO);
}

static const char *const stages[ADU_N_STAGES] = {
  [ADU_STAGE_RECEIVED] = NC_("stage", "Received"),
  [ADU_STAGE_REVIEW] = NC_("stage", "Under review"),
  [ADU_STAGE_AWAITING_COMPLETION] = NC_("stage", "Awaiting completion"),
  [ADU_STAGE_DISPOSED] = NC_("stage", "Passed on"),
  [ADU_STAGE_FOLLOW_UP] = NC_("stage", "Being followed up"),
  [ADU_STAGE_INSPECTION] = NC_("stage", "Field inspection"),
  [ADU_STAGE_ANSWERED] = NC_("stage", "Answered"),
  [ADU_STAGE_CLOSED] = NC_("stage", "Closed"),
  [ADU_STAGE_FORWARDED] = NC_("stage", "Forwarded to another agency"),
  [ADU_STAGE_OUTSIDE_AUTHORITY] = NC_("stage", "Outside our authority"),
  [ADU_STAGE_REJECTED] = NC_("stage", "Cannot be processed"),
  [ADU_STAGE_WITHDRAWN] = NC_("stage", "Withdrawn"),
  [ADU_STAGE_MERGED] = NC_("stage", "Merged as a duplicate"),
};

const char *
adu_words_stage (AduStage stage)
{
  return LOOKUP ("stage", stages, stage);
}

static const char *const steps[ADU_N_STEPS] = {
  [ADU_STEP_CLASSIFY] = NC_("step", "Set category…"),
  [ADU_STEP_REQUEST_COMPLETION] = NC_("step", "Ask for completion…"),
  [ADU_STEP_COMPLETE] = NC_("step", "Declare complete…"),
  [ADU_STEP_DISPOSE] = NC_("step", "Disposition…"),
  [ADU_STEP_FOLLOW_UP] = NC_("step", "Record follow-up…"),
  [ADU_STEP_VISIT] = NC_("step", "Record visit…"),
  [ADU_STEP_INSPECT] = NC_("step", "Record inspection…"),
  [ADU_STEP_ANSWER] = NC_("step", "Send answer…"),
  [ADU_STEP_CONFIRM] = NC_("step", "Record confirmation…"),
  [ADU_STEP_CLOSE] = NC_("step", "Close the complaint…"),
  [ADU_STEP_SETTLE_ON_SPOT] = NC_("step", "Settled on the spot…"),
  [ADU_STEP_REFER] = NC_("step", "Forward to another agency…"),
  [ADU_STEP_OUTSIDE_AUTHORITY] = NC_("step", "Outside our authority…"),
  [ADU_STEP_REJECT] = NC_("step", "Cannot be processed…"),
  [ADU_STEP_WITHDRAW] = NC_("step", "Record withdrawal…"),
  [ADU_STEP_MERGE] = NC_("step", "Merge…"),
  [ADU_STEP_UNMERGE] = NC_("step", "Separate again…"),
  [ADU_STEP_REOPEN] = NC_("step", "Reopen…"),
};

const char *
adu_words_step (AduStep step)
{
  return LOOKUP ("step", steps, step);
}

static const char *const steps_done[ADU_N_STEPS] = {
  [ADU_STEP_CLASSIFY] = NC_("step done", "Category set"),
  [ADU_STEP_REQUEST_COMPLETION] = NC_("step done", "Completion asked for"),
  [ADU_STEP_COMPLETE] = NC_("step done", "File declared complete"),
  [ADU_STEP_DISPOSE] = NC_("step done", "Disposition given"),
  [ADU_STEP_FOLLOW_UP] = NC_("step done", "Follow-up recorded"),
  [ADU_STEP_VISIT] = NC_("step done", "Visit or clarification recorded"),
  [ADU_STEP_INSPECT] = NC_("step done", "Field inspection recorded"),
  [ADU_STEP_ANSWER] = NC_("step done", "Answer sent"),
  [ADU_STEP_CONFIRM] = NC_("step done", "Confirmation to the complainant recorded"),
  [ADU_STEP_CLOSE] = NC_("step done", "Complaint closed"),
  [ADU_STEP_SETTLE_ON_SPOT] = NC_("step done", "Settled on the spot"),
  [ADU_STEP_REFER] = NC_("step done", "Forwarded to another agency"),
  [ADU_STEP_OUTSIDE_AUTHORITY] = NC_("step done", "Declared outside our authority"),
  [ADU_STEP_REJECT] = NC_("step done", "Declared impossible to process"),
  [ADU_STEP_WITHDRAW] = NC_("step done", "Withdrawn by the complainant"),
  [ADU_STEP_MERGE] = NC_("step done", "Merged with another complaint"),
  [ADU_STEP_UNMERGE] = NC_("step done", "Separated again"),
  [ADU_STEP_REOPEN] = NC_("step done", "Reopened"),
};

/* The words of the button without the dots that promise the very dialog. */
char *
adu_words_step_title (AduStep step)
{
  const char *words = adu_words_step (step);

  return g_str_has_suffix (words, "…") ? g_strndup (words, strlen (words) - strlen ("…")) : g_strdup (words);
}

const char *
adu_words_step_done (AduStep step)
{
  return LOOKUP ("step done", steps_done, step);
}

/* What the journal knows beside the steps. */
static const struct
{
  const char *code;
  const char *words;
} actions[] = {
  { "register", NC_("action", "Complaint registered") },
  { "edit", NC_("action", "Data corrected") },
  { "undo", NC_("action", "Step undone") },
  { "attach", NC_("action", "Evidence added") },
  { "open-attachment", NC_("action", "Attachment opened") },
  { "inspection-plan", NC_("action", "Inspection planned") },
  { "inspection-replan", NC_("action", "Inspection planned anew") },
  { "inspection-save", NC_("action", "Inspection written on") },
  { "inspection-start", NC_("action", "Inspection begun") },
  { "inspection-draft", NC_("action", "Minutes of the inspection drafted") },
  { "inspection-return", NC_("action", "Minutes of the inspection taken back for correction") },
  { "inspection-sign", NC_("action", "Minutes of the inspection signed") },
  { "inspection-report", NC_("action", "Inspection reported") },
  { "inspection-postpone", NC_("action", "Inspection postponed") },
  { "inspection-cancel", NC_("action", "Inspection cancelled") },
  { "inspection-addendum", NC_("action", "Addendum to the minutes") },
  { "inspection-import", NC_("action", "Inspection sheet imported") },
  { "open", NC_("action", "Confidential complaint opened") },
  { "reveal", NC_("action", "Identity shown") },
  { "print", NC_("action", "Document printed") },
  { "print-receipt", NC_("action", "Receipt printed") },
  { "export-list", NC_("action", "List exported") },
  { "print-proof", NC_("action", "Proof of a date printed") },
  { "print-timeline", NC_("action", "Page of limits printed") },
  { "print-recap", NC_("action", "Recap printed") },
  { "issue-recap", NC_("action", "Recap issued") },
  { "letter-draft", NC_("action", "Letter drafted") },
  { "letter-edit", NC_("action", "Draft of a letter corrected") },
  { "letter-return", NC_("action", "Letter back to the draft") },
  { "letter-initial", NC_("action", "Letter initialled") },
  { "letter-sign", NC_("action", "Letter signed") },
  { "letter-number", NC_("action", "Letter numbered") },
  { "letter-send", NC_("action", "Letter sent") },
  { "letter-void", NC_("action", "Letter made void") },
};

/* Which document was printed, or -1. */
static int
printed_kind (const char *action)
{
  return action != NULL && g_str_has_prefix (action, "print-") ? adu_letter_kind_from_code (action + strlen ("print-")) : -1;
}

/**
 * adu_words_is_same_deed:
 * @entry: an entry of a history
 * @next: a neighbour of it
 *
 * Returns: whether both tell of one deed: files that came in, or were opened, one after the other
 */
gboolean
adu_words_is_same_deed (const AduEntry *entry, const AduEntry *next)
{
  gboolean of_files = g_str_equal (entry->action, "attach") || g_str_equal (entry->action, "open-attachment");

  return of_files && g_str_equal (entry->action, next->action) && g_strcmp0 (entry->recorded_by, next->recorded_by) == 0 &&
         entry->note == NULL && next->note == NULL && ABS (entry->at - next->at) <= SAME_DEED;
}

/**
 * adu_words_masked_print:
 * @action: (nullable): an action of the journal
 * @reason: (nullable): what was noted with it
 *
 * Returns: (nullable): that what was printed names nobody, in words; NULL if it did, or was no document. A receipt names
 *          who got it.
 */
const char *
adu_words_masked_print (const char *action, const char *reason)
{
  int kind = printed_kind (action);

  return kind >= 0 && kind != ADU_LETTER_RECEIPT && (reason == NULL || *reason == '\0') ? C_("print", "Without names") : NULL;
}

const char *
adu_words_action (const char *action)
{
  int step = action != NULL ? adu_step_from_code (action) : -1;

  if (step >= 0)
    return adu_words_step_done ((AduStep) step);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_strcmp0 (actions[i].code, action) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "action", actions[i].words);

  if (printed_kind (action) >= 0)
    {
      g_autofree char *words =
          g_strdup_printf (C_("action", "Printed: %s"), adu_words_letter ((AduLetterKind) printed_kind (action)));

      /* There are few, so each stays once it was made. */
      return g_intern_string (words);
    }
  if (action != NULL && g_str_has_prefix (action, "print-"))
    return C_("action", "Document printed");

  return C_("action", "Other entry");
}

static const char *const roles_names[ADU_N_ROLES] = {
  NC_("role", "Complaint officer"),
  NC_("role", "Head"),
  NC_("role", "Handler"),
  NC_("role", "Field inspector"),
  NC_("role", "Clerk"),
  NC_("role", "System administrator"),
};

static const char *const roles_hints[ADU_N_ROLES] = {
  NC_("role hint", "Receives, reviews and answers complaints"),
  NC_("role hint", "Decides: disposition, category, answer and closing"),
  NC_("role hint", "Works on the complaints passed on to them"),
  NC_("role hint", "Inspects supervisory complaints in the field"),
  NC_("role hint", "Prints letters and reports, registers complaints, decides nothing"),
  NC_("role hint", "Looks after settings and officials, sees no confidential complaint"),
};

const char *
adu_words_role (AduRoles role)
{
  return role != 0 ? LOOKUP ("role", roles_names, g_bit_nth_lsf (role, -1)) : "";
}

const char *
adu_words_role_hint (AduRoles role)
{
  return role != 0 ? LOOKUP ("role hint", roles_hints, g_bit_nth_lsf (role, -1)) : "";
}

char *
adu_words_pin_fault (AduPinFault fault)
{
  switch (fault)
    {
    case ADU_PIN_TOO_SHORT:
      return g_strdup_printf (_("A PIN has at least %d characters; digits and letters are fine."), ADU_PIN_RULE_LEAST);
    case ADU_PIN_TOO_LONG:
      return g_strdup_printf (_("A PIN has at most %d characters."), ADU_PIN_RULE_MOST);
    case ADU_PIN_REPEATED:
      return g_strdup (_("Too easy to guess: it repeats itself. Choose another one."));
    case ADU_PIN_SEQUENCE:
      return g_strdup (_("Too easy to guess: digits in a row. Choose another one."));
    case ADU_PIN_OWN:
      return g_strdup (_("Too easy to guess: it stands in your code, login or NIP. Choose another one."));
    case ADU_PIN_FINE:
    default:
      return NULL;
    }
}

char *
adu_words_roles (AduRoles roles)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint bit = 0; bit < ADU_N_ROLES; bit++)
    if (roles & (1u << bit))
      g_ptr_array_add (names, (gpointer) adu_words_role ((AduRoles) (1u << bit)));
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

static const char *const capacities[ADU_N_CAPACITIES] = {
  [ADU_CAPACITY_OWN] = NC_("capacity", "In their own office"),
  [ADU_CAPACITY_AN] = NC_("capacity", "On behalf of (a.n.)"),
  [ADU_CAPACITY_PLT] = NC_("capacity", "Acting (Plt.)"),
  [ADU_CAPACITY_PLH] = NC_("capacity", "Acting for the day (Plh.)"),
};

const char *
adu_words_capacity (AduCapacity capacity)
{
  return LOOKUP ("capacity", capacities, capacity);
}

static const char *const bases[ADU_N_BASES] = {
  [ADU_BASIS_OWN] = NC_("basis", "Decided at the program"),
  [ADU_BASIS_SHEET] = NC_("basis", "Disposition sheet or letter"),
  [ADU_BASIS_ORAL] = NC_("basis", "Said in person"),
  [ADU_BASIS_TELEPHONE] = NC_("basis", "By telephone"),
  [ADU_BASIS_WHATSAPP] = NC_("basis", "By WhatsApp"),
};

const char *
adu_words_basis (AduBasis basis)
{
  return LOOKUP ("basis", bases, basis);
}

static const char *const hows[ADU_N_HOWS] = {
  [ADU_HOW_NONE] = NC_("how", "Not chosen"),
  [ADU_HOW_IN_PERSON] = NC_("how", "Handed over in person"),
  [ADU_HOW_LETTER] = NC_("how", "By letter"),
  [ADU_HOW_WHATSAPP] = NC_("how", "By WhatsApp"),
  [ADU_HOW_EMAIL] = NC_("how", "By e-mail"),
  [ADU_HOW_LAPOR] = NC_("how", "Answer in SP4N-LAPOR!"),
  [ADU_HOW_TELEPHONE] = NC_("how", "By telephone"),
  [ADU_HOW_POSTED] = NC_("how", "Put up at the notice board or box"),
  [ADU_HOW_NOT_REACHED] = NC_("how", "Tried, not reached"),
};

const char *
adu_words_how (AduHow how)
{
  return LOOKUP ("how", hows, how);
}

static const char *const requirements[ADU_N_REQUIREMENTS] = {
  [ADU_REQUIREMENT_IDENTITY] = NC_("requirement", "Full personal data"),
  [ADU_REQUIREMENT_EXPLANATION] = NC_("requirement", "Detailed explanation"),
  [ADU_REQUIREMENT_EVIDENCE] = NC_("requirement", "Supporting evidence"),
  [ADU_REQUIREMENT_CONTACT] = NC_("requirement", "Contact number"),
};

const char *
adu_words_requirement (AduRequirement requirement)
{
  return LOOKUP ("requirement", requirements, requirement);
}

static const struct
{
  const char *code;
  const char *words;
} standings[] = {
  { "patient", NC_("standing", "Patient in person") },
  { "family", NC_("standing", "Family of the patient") },
  { "citizen", NC_("standing", "Citizen or resident") },
  { "employee", NC_("standing", "Employee of the unit") },
  { "ngo", NC_("standing", "NGO or organisation") },
  { "press", NC_("standing", "The press") },
};

const char *
adu_words_standing (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (standings); i++)
    if (g_strcmp0 (standings[i].code, code) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "standing", standings[i].words);

  return "";
}

static const struct
{
  const char *code;
  const char *words;
} id_cards[] = {
  { "seen", NC_("ID card", "Shown and seen") },
  { "not-brought", NC_("ID card", "Not brought along") },
  { "none", NC_("ID card", "Has no ID card") },
};

const char *
adu_words_id_card (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (id_cards); i++)
    if (g_strcmp0 (id_cards[i].code, code) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "ID card", id_cards[i].words);

  return "";
}

static const char *const find_opens[] = {
  [ADU_FIND_ANY] = NC_("open or closed", "Open and closed"),
  [ADU_FIND_OPEN] = NC_("open or closed", "Still open"),
  [ADU_FIND_CLOSED] = NC_("open or closed", "Already closed"),
};

const char *
adu_words_find_open (AduFindOpen open)
{
  return LOOKUP ("open or closed", find_opens, open);
}

static const char *const deadline_kinds[ADU_N_DEADLINE_KINDS] = {
  [ADU_DEADLINE_COUNTER] = NC_("clock", "Counter time"),
  [ADU_DEADLINE_ONLINE] = NC_("clock", "LAPOR! limit"),
  [ADU_DEADLINE_SETTLEMENT] = NC_("clock", "Settlement limit"),
  [ADU_DEADLINE_ACKNOWLEDGEMENT] = NC_("clock", "Word on completeness"),
  [ADU_DEADLINE_SERVICE] = NC_("clock", "Service limit"),
  [ADU_DEADLINE_OMBUDSMAN] = NC_("clock", "Ombudsman limit"),
};

const char *
adu_words_deadline_kind (AduDeadlineKind kind)
{
  return LOOKUP ("clock", deadline_kinds, kind);
}

static const char *const deadline_states[ADU_N_DEADLINE_STATES] = {
  [ADU_STATE_RUNNING] = NC_("clock state", "Still running"),
  [ADU_STATE_PAUSED] = NC_("clock state", "Paused, awaiting completion"),
  [ADU_STATE_MET] = NC_("clock state", "Met in time"),
  [ADU_STATE_MET_LATE] = NC_("clock state", "Met, but late"),
  [ADU_STATE_LATE] = NC_("clock state", "Overdue"),
};

const char *
adu_words_deadline_state (AduDeadlineState state)
{
  return LOOKUP ("clock state", deadline_states, state);
}

static const char *const starts[ADU_N_STARTS] = {
  [ADU_START_SERVED] = NC_("start", "When serving began"),
  [ADU_START_RECEIPT] = NC_("start", "Receipt of the complaint"),
  [ADU_START_FORWARDED] = NC_("start", "Forwarding to this office"),
  [ADU_START_COMPLETE] = NC_("start", "File declared complete"),
};

const char *
adu_words_start (AduStart start)
{
  return LOOKUP ("start", starts, start);
}

static const char *const applies_names[ADU_N_APPLIES] = {
  [ADU_APPLIES_PRESENT] = NC_("applies", "Complainant is at the counter"),
  [ADU_APPLIES_LAPOR] = NC_("applies", "Came by SP4N-LAPOR!, not supervisory with inspection"),
  [ADU_APPLIES_NO_INSPECTION] = NC_("applies", "Not supervisory, or no field inspection needed"),
  [ADU_APPLIES_INSPECTION] = NC_("applies", "Supervisory and field inspection needed"),
  [ADU_APPLIES_ALL] = NC_("applies", "Every complaint"),
};

const char *
adu_words_applies (AduApplies applies)
{
  return LOOKUP ("applies", applies_names, applies);
}

static const char *const units[ADU_N_UNITS] = {
  [ADU_UNIT_MINUTE] = NC_("unit of time", "minutes"),
  [ADU_UNIT_DAY] = NC_("unit of time", "calendar days"),
  [ADU_UNIT_WORKING_DAY] = NC_("unit of time", "working days"),
  [ADU_UNIT_MONTH] = NC_("unit of time", "months"),
};

const char *
adu_words_unit (AduUnit unit)
{
  return LOOKUP ("unit of time", units, unit);
}

static const char *const endings[ADU_N_ENDINGS] = {
  [ADU_ENDING_KEEP] = NC_("ending", "Keeps its date"),
  [ADU_ENDING_FORWARD] = NC_("ending", "Moves to the next working day"),
  [ADU_ENDING_BACKWARD] = NC_("ending", "Moves to the working day before"),
};

const char *
adu_words_ending (AduEnding ending)
{
  return LOOKUP ("ending", endings, ending);
}

static const char *const day_off_kinds[ADU_N_DAY_OFF_KINDS] = {
  [ADU_DAY_OFF_HOLIDAY] = NC_("day off", "Public holiday"),
  [ADU_DAY_OFF_JOINT_LEAVE] = NC_("day off", "Joint leave"),
  [ADU_DAY_OFF_LOCAL] = NC_("day off", "Local day off"),
};

const char *
adu_words_day_off_kind (AduDayOffKind kind)
{
  return LOOKUP ("day off", day_off_kinds, kind);
}

static const char *const year_states[] = {
  [ADU_YEAR_MISSING] = NC_("year", "No list yet, only weekends are known"),
  [ADU_YEAR_PROVISIONAL] = NC_("year", "Provisional, no decree yet"),
  [ADU_YEAR_OFFICIAL] = NC_("year", "Official"),
};

const char *
adu_words_year_state (AduYearState state)
{
  return LOOKUP ("year", year_states, state);
}
