/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-duplicate-row.h"

#include <glib/gi18n-lib.h>

#include "goen-likelihood.h"

enum {
  FIRST,
  SECOND,
  N_PEOPLE
};

struct _GoenDuplicateRow
{
  AdwBin parent_instance;

  GoenLibrary   *library;            /* (owned) */
  GoenDuplicate *duplicate;          /* (owned) (nullable) */
  GtkListItem   *item;               /* (nullable) not owned: it holds this row */
  GoenPerson    *people[N_PEOPLE];   /* (owned) (nullable) */

  GtkLabel      *first;
  GtkLabel      *second;
  GtkLabel      *reason;
};

G_DEFINE_FINAL_TYPE (GoenDuplicateRow, goen_duplicate_row, ADW_TYPE_BIN)

static char *
dup_who (GoenPerson *person)
{
  const char *name = goen_person_get_name (person);
  const char *company = goen_person_get_company (person);

  if (!goen_person_get_is_loaded (person))
    return g_strdup ("");
  if (name == NULL || *name == '\0')
    name = _("No name");
  if (company == NULL || *company == '\0')
    return g_strdup (name);

  /* Translators: a person and the company: 高橋 美咲 (株式会社みどり製作所). */
  return g_strdup_printf (C_("person and company", "%s (%s)"), name, company);
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), text);
}

static void
update (GoenDuplicateRow *self)
{
  g_autofree char *first = dup_who (self->people[FIRST]);
  g_autofree char *second = dup_who (self->people[SECOND]);
  const char *likelihood = goen_likelihood_get_words (goen_duplicate_get_score (self->duplicate));
  g_autofree char *signs = goen_likeness_dup_words (goen_duplicate_get_signs (self->duplicate));
  g_autofree char *reason = NULL;
  g_autofree char *sentence = NULL;

  /* Translators: how likely two entries are one person, and why: “Very likely: same mail, reading equal” */
  reason = g_strdup_printf (C_("likelihood", "%1$s: %2$s"), likelihood, signs);
  /* Translators: two people who may be one, read out, with the reason. */
  sentence = g_strdup_printf (C_("read out", "%1$s and %2$s. %3$s"), first, second, reason);
  set_text (self->first, first);
  set_text (self->second, second);
  set_text (self->reason, reason);
  if (self->item != NULL)
    gtk_list_item_set_accessible_label (self->item, sentence);
}

static void
watch (GoenDuplicateRow *self,
       guint             i,
       gint64            id)
{
  self->people[i] = goen_library_get_person (self->library, id);
  g_signal_connect_object (self->people[i], "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
leave (GoenDuplicateRow *self)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      if (self->people[i] != NULL)
        g_signal_handlers_disconnect_by_data (self->people[i], self);
      g_clear_object (&self->people[i]);
    }
  g_clear_object (&self->duplicate);
  self->item = NULL;
}

static void
show_duplicate (GoenDuplicateRow *self,
                GtkListItem      *item,
                GoenDuplicate    *duplicate)
{
  leave (self);
  self->item = item;
  self->duplicate = g_object_ref (duplicate);
  watch (self, FIRST, goen_duplicate_get_a (duplicate));
  watch (self, SECOND, goen_duplicate_get_b (duplicate));
  update (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          GoenLibrary              *library)
{
  GoenDuplicateRow *self = g_object_new (GOEN_TYPE_DUPLICATE_ROW, NULL);

  self->library = g_object_ref (library);
  gtk_list_item_set_child (item, GTK_WIDGET (self));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         GoenLibrary              *library)
{
  show_duplicate (GOEN_DUPLICATE_ROW (gtk_list_item_get_child (item)), item, gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           GoenLibrary              *library)
{
  leave (GOEN_DUPLICATE_ROW (gtk_list_item_get_child (item)));
}

static void
goen_duplicate_row_dispose (GObject *object)
{
  GoenDuplicateRow *self = GOEN_DUPLICATE_ROW (object);

  leave (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_DUPLICATE_ROW);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_duplicate_row_parent_class)->dispose (object);
}

static void
goen_duplicate_row_class_init (GoenDuplicateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_duplicate_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-duplicate-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicateRow, first);
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicateRow, second);
  gtk_widget_class_bind_template_child (widget_class, GoenDuplicateRow, reason);
}

static void
goen_duplicate_row_init (GoenDuplicateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_duplicate_row_factory_new:
 * @library: where the people are
 *
 * Makes rows for a list of pairs. They follow what becomes known about the people.
 *
 * Returns: (transfer full): a factory
 */
GtkListItemFactory *
goen_duplicate_row_factory_new (GoenLibrary *library)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), library, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), library, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), library, 0);

  return factory;
}
