/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-affiliation-card.h"

#include <glib/gi18n-lib.h>

#include "goen-card.h"
#include "goen-date-entry.h"
#include "goen-person-record.h"
#include "goen-yomi-filler.h"

struct _GoenAffiliationCard
{
  AdwPreferencesGroup parent_instance;

  GtkWidget       *first_button;
  GtkEditable     *company;
  GtkEditable     *company_yomi;
  GtkEditable     *department;
  GtkEditable     *job_title;
  AdwSwitchRow    *current;
  GoenDateEntry   *from;
  GoenDateEntry   *to;
  GoenYomiFiller  *filler;   /* (owned) */
};

static void goen_affiliation_card_card_init (GoenCardInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GoenAffiliationCard, goen_affiliation_card, ADW_TYPE_PREFERENCES_GROUP,
                               G_IMPLEMENT_INTERFACE (GOEN_TYPE_CARD, goen_affiliation_card_card_init))

static void
changed_cb (GoenAffiliationCard *self)
{
  goen_card_changed (GOEN_CARD (self));
}

static void
current_changed_cb (GoenAffiliationCard *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->to), !adw_switch_row_get_active (self->current));
  changed_cb (self);
}

static void
remove_clicked_cb (GoenAffiliationCard *self)
{
  goen_card_remove (GOEN_CARD (self));
}

static void
first_clicked_cb (GoenAffiliationCard *self)
{
  goen_card_move_first (GOEN_CARD (self));
}

static void
goen_affiliation_card_set_value (GoenCard      *card,
                                 gconstpointer  value)
{
  GoenAffiliationCard *self = GOEN_AFFILIATION_CARD (card);
  const GoenAffiliation *affiliation = value;

  gtk_editable_set_text (self->company, affiliation->company ?: "");
  gtk_editable_set_text (self->company_yomi, affiliation->company_yomi ?: "");
  gtk_editable_set_text (self->department, affiliation->department ?: "");
  gtk_editable_set_text (self->job_title, affiliation->title ?: "");
  goen_date_entry_set_partial (self->from, affiliation->from);
  goen_date_entry_set_partial (self->to, affiliation->to);
  adw_switch_row_set_active (self->current, goen_affiliation_is_current (affiliation));
  goen_yomi_filler_reset (self->filler);
}

static gpointer
goen_affiliation_card_dup_value (GoenCard *card)
{
  GoenAffiliationCard *self = GOEN_AFFILIATION_CARD (card);
  g_autoptr (GoenAffiliation) affiliation =
    goen_affiliation_new (gtk_editable_get_text (self->company),
                          gtk_editable_get_text (self->department),
                          gtk_editable_get_text (self->job_title));

  affiliation->company_yomi = g_strdup (gtk_editable_get_text (self->company_yomi));
  affiliation->from = goen_date_entry_dup_partial (self->from);
  if (!adw_switch_row_get_active (self->current))
    affiliation->to = goen_date_entry_dup_partial (self->to);

  if (*affiliation->company == '\0' && *affiliation->company_yomi == '\0' &&
      *affiliation->department == '\0' && *affiliation->title == '\0' &&
      affiliation->from == NULL && affiliation->to == NULL)
    return NULL;

  return g_steal_pointer (&affiliation);
}

static GtkWidget *
goen_affiliation_card_check (GoenCard *card)
{
  GoenAffiliationCard *self = GOEN_AFFILIATION_CARD (card);
  g_autoptr (GoenAffiliation) affiliation = goen_affiliation_card_dup_value (card);

  if (!goen_typed_entry_check (GOEN_TYPED_ENTRY (self->from)))
    return GTK_WIDGET (self->from);
  if (adw_switch_row_get_active (self->current) || affiliation == NULL)
    return NULL;

  if (goen_typed_entry_is_blank (GOEN_TYPED_ENTRY (self->to)))
    {
      goen_typed_entry_complain (GOEN_TYPED_ENTRY (self->to), _("Enter when this ended; the year is enough."));
      return GTK_WIDGET (self->to);
    }

  return goen_typed_entry_check (GOEN_TYPED_ENTRY (self->to)) ? NULL : GTK_WIDGET (self->to);
}

static void
goen_affiliation_card_set_is_first (GoenCard *card,
                                    gboolean  is_first)
{
  GoenAffiliationCard *self = GOEN_AFFILIATION_CARD (card);

  gtk_widget_set_visible (self->first_button, !is_first);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self),
                                   is_first ? _("Main Affiliation") : _("Affiliation"));
}

static gboolean
goen_affiliation_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOEN_AFFILIATION_CARD (widget)->company));
}

static void
goen_affiliation_card_dispose (GObject *object)
{
  GoenAffiliationCard *self = GOEN_AFFILIATION_CARD (object);

  g_clear_object (&self->filler);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_AFFILIATION_CARD);

  G_OBJECT_CLASS (goen_affiliation_card_parent_class)->dispose (object);
}

static void
goen_affiliation_card_card_init (GoenCardInterface *iface)
{
  iface->set_value = goen_affiliation_card_set_value;
  iface->dup_value = goen_affiliation_card_dup_value;
  iface->check = goen_affiliation_card_check;
  iface->set_is_first = goen_affiliation_card_set_is_first;
}

static void
goen_affiliation_card_class_init (GoenAffiliationCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = goen_affiliation_card_dispose;
  widget_class->grab_focus = goen_affiliation_card_grab_focus;

  g_type_ensure (GOEN_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-affiliation-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenAffiliationCard, first_button);
  gtk_widget_class_bind_template_child (widget_class, GoenAffiliationCard, company);
  gtk_widget_class_bind_template_child (widget_class, GoenAffiliationCard, company_yomi);
  gtk_widget_class_bind_template_child (widget_class, GoenAffiliationCard, department);
  gtk_widget_class_bind_template_child (widget_class, GoenAffiliationCard, job_title);
  gtk_widget_class_bind_template_child (widget_class, GoenAffiliationCard, current);
  gtk_widget_class_bind_template_child (widget_class, GoenAffiliationCard, from);
  gtk_widget_class_bind_template_child (widget_class, GoenAffiliationCard, to);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, current_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_clicked_cb);
}

static void
goen_affiliation_card_init (GoenAffiliationCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filler = goen_yomi_filler_new (self->company, self->company_yomi, TRUE);
}
