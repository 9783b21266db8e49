/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-tag-popover.h"

#include <glib/gi18n-lib.h>

#include "goen-text.h"

struct _GoenTagPopover
{
  GtkPopover parent_instance;

  GoenLibrary *library;   /* (owned) (nullable) */
  gboolean     allow_new;

  GtkEntry    *entry;
  GtkWidget   *nothing;
  GtkWidget   *scroller;
  GtkListBox  *rows;
};

typedef enum {
  PROP_LIBRARY = 1,
  PROP_ALLOW_NEW,
} GoenTagPopoverProperty;

enum {
  CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GoenTagPopover, goen_tag_popover, GTK_TYPE_POPOVER)

static GParamSpec *properties[PROP_ALLOW_NEW + 1];
static guint signals[N_SIGNALS];

static void
choose (GoenTagPopover *self,
        const char     *tag)
{
  g_autofree char *chosen = g_strstrip (g_strdup (tag));

  if (*chosen == '\0')
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, chosen);
}

static void
append_row (GoenTagPopover *self,
            const char     *tag,
            const char     *text)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (row), "goen-tag", g_strdup (tag), g_free);
  gtk_list_box_append (self->rows, row);
}

static void
fill (GoenTagPopover *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autofree char *folded = goen_text_fold (typed);
  const char * const *tags = self->library != NULL ? goen_library_get_tags (self->library) : NULL;
  gboolean is_known = FALSE;

  gtk_list_box_remove_all (self->rows);
  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      g_autofree char *folded_tag = goen_text_fold (tags[i]);

      is_known |= g_str_equal (tags[i], typed);
      if (strstr (folded_tag, folded) != NULL)
        append_row (self, tags[i], tags[i]);
    }

  if (self->allow_new && *typed != '\0' && !is_known)
    {
      /* Translators: makes the tag that was just typed */
      g_autofree char *text = g_strdup_printf (_("New tag “%s”"), typed);

      append_row (self, typed, text);
    }

  gtk_widget_set_visible (self->scroller, gtk_list_box_get_row_at_index (self->rows, 0) != NULL);
  gtk_widget_set_visible (self->nothing, !gtk_widget_get_visible (self->scroller));
  gtk_label_set_label (GTK_LABEL (self->nothing), *typed != '\0' ? _("No such tag") : _("No tags yet"));
}

static void
filter_cb (GoenTagPopover *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    fill (self);
}

/* Return takes what was typed; where no new tag may be made, the first one that fits. */
static void
activate_cb (GoenTagPopover *self)
{
  GtkListBoxRow *row;

  if (self->allow_new)
    {
      choose (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
      return;
    }

  row = gtk_list_box_get_row_at_index (self->rows, 0);
  if (row != NULL)
    choose (self, g_object_get_data (G_OBJECT (row), "goen-tag"));
}

static void
row_activated_cb (GoenTagPopover *self,
                  GtkListBoxRow  *row)
{
  choose (self, g_object_get_data (G_OBJECT (row), "goen-tag"));
}

static void
goen_tag_popover_map (GtkWidget *widget)
{
  GoenTagPopover *self = GOEN_TAG_POPOVER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  fill (self);
  GTK_WIDGET_CLASS (goen_tag_popover_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
goen_tag_popover_dispose (GObject *object)
{
  GoenTagPopover *self = GOEN_TAG_POPOVER (object);

  g_clear_object (&self->library);

  G_OBJECT_CLASS (goen_tag_popover_parent_class)->dispose (object);
}

static void
goen_tag_popover_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GoenTagPopover *self = GOEN_TAG_POPOVER (object);

  switch ((GoenTagPopoverProperty) prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_ALLOW_NEW:
      g_value_set_boolean (value, self->allow_new);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_tag_popover_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GoenTagPopover *self = GOEN_TAG_POPOVER (object);
  const char *placeholder;

  switch ((GoenTagPopoverProperty) prop_id)
    {
    case PROP_LIBRARY:
      if (g_set_object (&self->library, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ALLOW_NEW:
      self->allow_new = g_value_get_boolean (value);
      placeholder = self->allow_new ? _("Tag") : _("Find a tag");
      gtk_entry_set_placeholder_text (self->entry, placeholder);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder, -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_tag_popover_class_init (GoenTagPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_tag_popover_dispose;
  object_class->get_property = goen_tag_popover_get_property;
  object_class->set_property = goen_tag_popover_set_property;
  widget_class->map = goen_tag_popover_map;

  properties[PROP_LIBRARY] =
    g_param_spec_object ("library", NULL, NULL, GOEN_TYPE_LIBRARY,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_ALLOW_NEW] =
    g_param_spec_boolean ("allow-new", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * GoenTagPopover::chosen:
   * @self: the popover
   * @tag: a tag
   *
   * Emitted when the user has chosen or written a tag.
   */
  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-tag-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenTagPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, GoenTagPopover, nothing);
  gtk_widget_class_bind_template_child (widget_class, GoenTagPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, GoenTagPopover, rows);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
goen_tag_popover_init (GoenTagPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
