/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-practice-keys.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *accelerator;
  const char *title;
} Key;

static const Key running[] = {
  { "space", N_("Start, pause, go on") },
  { "r", N_("Start again from the beginning") },
  { "Escape", N_("Finish") },
  { "Up", N_("Back to the line before") },
  { "Down", N_("On to the next line") },
  { "Left", N_("Slower") },
  { "Right", N_("Faster") },
  { "plus", N_("Larger text") },
  { "minus", N_("Smaller text") },
  { "m", N_("Microphone on or off") },
  { "f", N_("Fullscreen") },
};

static const Key listening[] = {
  { "space", N_("Play, pause") },
  { "Left", N_("Two seconds back") },
  { "Right", N_("Two seconds on") },
  /* Translators: a filler word of Japanese; in other languages, the one that sounds most like it. */
  { "1", N_("Count “えーと” (er)") },
  /* Translators: a filler word of Japanese; in other languages, the one that sounds most like it. */
  { "2", N_("Count “あのー” (um)") },
  /* Translators: a filler word of Japanese; in other languages, the one that sounds most like it. */
  { "3", N_("Count “その” (like)") },
  { "4", N_("Count any other filler word") },
  { "BackSpace", N_("Take back the last one") },
};

static GtkWidget *
make_group (const char *title,
            const Key  *keys,
            guint       n_keys)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < n_keys; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *key = gtk_shortcut_label_new (keys[i].accelerator);

      gtk_widget_set_valign (key, GTK_ALIGN_CENTER);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(keys[i].title));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), key);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }

  return group;
}

/**
 * goen_practice_keys_new:
 *
 * Creates a dialog that tells which key does what in practice.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_practice_keys_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *toolbar = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (make_group (_("While You Speak"), running, G_N_ELEMENTS (running))));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (make_group (_("While You Listen"), listening, G_N_ELEMENTS (listening))));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), page);
  adw_dialog_set_title (dialog, _("Keys in Practice"));
  adw_dialog_set_content_width (dialog, 440);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, toolbar);

  return dialog;
}
