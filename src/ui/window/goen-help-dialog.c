/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-help-dialog.h"

#include <glib/gi18n-lib.h>

#include "goen-help-page.h"

struct _GoenHelpDialog
{
  AdwDialog parent_instance;

  GPtrArray          *pages;        /* (owned) of GoenHelpPage, by title */

  AdwNavigationView  *view;
  GtkStack           *stack;
  AdwPreferencesPage *index_page;
};

G_DEFINE_FINAL_TYPE (GoenHelpDialog, goen_help_dialog, ADW_TYPE_DIALOG)

static gboolean activate_link_cb (GoenHelpDialog *self,
                                  const char     *uri);

static GtkWidget *
new_label (GoenHelpDialog *self,
           const char     *markup,
           const char     *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", markup,
                                   "use-markup", TRUE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_WORD,
                                   "xalign", 0.0,
                                   "hexpand", TRUE,
                                   "selectable", TRUE,
                                   "focusable", FALSE,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  g_signal_connect_swapped (label, "activate-link", G_CALLBACK (activate_link_cb), self);
  return label;
}

/* A mark or a first column, and what belongs to it. */
static GtkWidget *
new_pair (GoenHelpDialog *self,
          GtkWidget      *first,
          const char     *second)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_valign (first, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), new_label (self, second, NULL));
  return box;
}

static GtkWidget *
new_item (GoenHelpDialog      *self,
          const GoenHelpBlock *block)
{
  g_autofree char *mark = block->number > 0 ? g_strdup_printf ("%u.", block->number) : g_strdup ("•");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", mark, "xalign", 1.0, "width-chars", 3, NULL);

  gtk_widget_add_css_class (label, "dimmed");
  return new_pair (self, label, block->markup);
}

static GtkWidget *
new_row (GoenHelpDialog      *self,
         const GoenHelpBlock *block)
{
  GtkWidget *first = new_label (self, block->markup, NULL);
  GtkWidget *box = new_pair (self, first, block->more);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  return box;
}

static GtkWidget *
new_block (GoenHelpDialog      *self,
           const GoenHelpBlock *block)
{
  switch (block->kind)
    {
    case GOEN_HELP_HEADING:
      return new_label (self, block->markup, "heading");

    case GOEN_HELP_ITEM:
      return new_item (self, block);

    case GOEN_HELP_PAIR:
      return new_row (self, block);

    case GOEN_HELP_SCREEN:
      {
        GtkWidget *label = new_label (self, block->markup, "monospace");

        gtk_widget_add_css_class (label, "card");
        gtk_widget_add_css_class (label, "goen-help-screen");
        return label;
      }

    case GOEN_HELP_PARAGRAPH:
    default:
      return new_label (self, block->markup, NULL);
    }
}

static GtkWidget *
new_page_content (GoenHelpDialog     *self,
                  const GoenHelpPage *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "child", box, "maximum-size", 540, NULL);

  gtk_widget_add_css_class (box, "goen-help-page");
  gtk_box_append (GTK_BOX (box), new_label (self, page->title, "title-1"));
  for (guint i = 0; i < page->blocks->len; i++)
    gtk_box_append (GTK_BOX (box), new_block (self, g_ptr_array_index (page->blocks, i)));
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", clamp, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
}

static char *
strip_markup (const char *markup)
{
  char *text = NULL;

  if (!pango_parse_markup (markup, -1, 0, NULL, &text, NULL, NULL))
    return g_strdup (markup);
  return text;
}

static void
push_page (GoenHelpDialog     *self,
           const GoenHelpPage *page)
{
  GtkWidget *toolbar_view = adw_toolbar_view_new ();
  GtkWidget *header_bar = adw_header_bar_new ();
  g_autofree char *title = strip_markup (page->title);

  adw_header_bar_set_show_title (ADW_HEADER_BAR (header_bar), FALSE);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar_view), header_bar);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar_view), new_page_content (self, page));
  adw_navigation_view_push (self->view, adw_navigation_page_new (toolbar_view, title));
}

static gboolean
activate_link_cb (GoenHelpDialog *self,
                  const char     *uri)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      const GoenHelpPage *page = g_ptr_array_index (self->pages, i);

      if (g_str_equal (page->id, uri))
        {
          push_page (self, page);
          return TRUE;
        }
    }
  /* A link to another document is not for this dialog. */
  return TRUE;
}

static void
row_activated_cb (GoenHelpDialog *self,
                  AdwActionRow   *row)
{
  push_page (self, g_object_get_data (G_OBJECT (row), "goen-help-page"));
}

static AdwPreferencesGroup *
new_group (GoenHelpDialog      *self,
           const GoenHelpBlock *group)
{
  AdwPreferencesGroup *widget = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *id = g_strdup_printf ("index#%s", group->more);

  adw_preferences_group_set_title (widget, group->markup);
  for (guint i = 0; i < self->pages->len; i++)
    {
      const GoenHelpPage *page = g_ptr_array_index (self->pages, i);
      GtkWidget *row;

      if (g_strcmp0 (page->group, id) != 0)
        continue;
      row = g_object_new (ADW_TYPE_ACTION_ROW, "title", page->title, "subtitle", page->desc, "activatable", TRUE, NULL);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      g_object_set_data (G_OBJECT (row), "goen-help-page", (gpointer) page);
      g_signal_connect_swapped (row, "activated", G_CALLBACK (row_activated_cb), self);
      adw_preferences_group_add (widget, row);
    }
  return widget;
}

static int
compare_titles (gconstpointer a,
                gconstpointer b)
{
  return g_utf8_collate ((*(const GoenHelpPage **) a)->title, (*(const GoenHelpPage **) b)->title);
}

static gboolean
load_folder (GoenHelpDialog *self,
             const char     *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      GoenHelpPage *page = g_str_has_suffix (name, ".page") ? goen_help_page_load (path, &error) : NULL;

      if (page != NULL)
        g_ptr_array_add (self->pages, page);
      else if (error != NULL)
        g_warning ("A help page cannot be read: %s", error->message);
    }
  g_ptr_array_sort (self->pages, compare_titles);
  return self->pages->len > 0;
}

/* In the first language of the user in which there is help; the original is in C. */
static void
load_pages (GoenHelpDialog *self)
{
  const char *const *languages = g_get_language_names ();
  const char *const *folders = g_get_system_data_dirs ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      for (guint j = 0; folders[j] != NULL; j++)
        {
          g_autofree char *folder = g_build_filename (folders[j], "help", languages[i], "goen", NULL);

          if (load_folder (self, folder))
            return;
        }
    }
}

static void
fill_index (GoenHelpDialog *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      const GoenHelpPage *page = g_ptr_array_index (self->pages, i);

      for (guint j = 0; j < page->groups->len && g_str_equal (page->id, "index"); j++)
        adw_preferences_page_add (self->index_page, new_group (self, g_ptr_array_index (page->groups, j)));
    }
  gtk_stack_set_visible_child_name (self->stack, self->pages->len > 0 ? "index" : "missing");
}

static void
goen_help_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOEN_TYPE_HELP_DIALOG);

  G_OBJECT_CLASS (goen_help_dialog_parent_class)->dispose (object);
}

static void
goen_help_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (GOEN_HELP_DIALOG (object)->pages);

  G_OBJECT_CLASS (goen_help_dialog_parent_class)->finalize (object);
}

static void
goen_help_dialog_class_init (GoenHelpDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_help_dialog_dispose;
  object_class->finalize = goen_help_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-help-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenHelpDialog, view);
  gtk_widget_class_bind_template_child (widget_class, GoenHelpDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenHelpDialog, index_page);
}

static void
goen_help_dialog_init (GoenHelpDialog *self)
{
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) goen_help_page_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  load_pages (self);
  fill_index (self);
}

/**
 * goen_help_dialog_new:
 *
 * Makes the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
goen_help_dialog_new (void)
{
  return g_object_new (GOEN_TYPE_HELP_DIALOG, NULL);
}
