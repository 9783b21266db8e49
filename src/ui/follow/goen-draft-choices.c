/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-draft-choices.h"

#include <glib/gi18n-lib.h>

struct _GoenDraftChoices
{
  AdwBin parent_instance;

  const GoenDraftMaterial *material;    /* (nullable) not owned */
  GtkDropDown             *kind;
  GtkDropDown             *tone;
  GtkDropDown             *language;
  GtkDropDown             *template;
  GArray                  *kinds;       /* (owned): GoenFollowUpKind, as the rows of the drop-down */
  GPtrArray               *templates;   /* (owned): GoenTemplate of the material, as the rows after the first one */
  gboolean                 is_filling;
};

G_DEFINE_FINAL_TYPE (GoenDraftChoices, goen_draft_choices, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const languages[] = { "ja", "en" };

/* The choices that depend on others */

static void
fill_templates (GoenDraftChoices *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *templates = self->material->templates;
  GoenFollowUpKind kind = goen_draft_choices_get_kind (self);
  GoenTone tone = goen_draft_choices_get_tone (self);

  g_ptr_array_set_size (self->templates, 0);
  gtk_string_list_append (names, C_("template", "Standard"));
  for (guint i = 0; i < templates->len; i++)
    {
      const GoenTemplate *template = templates->pdata[i];

      if (template->name == NULL || template->kind != kind || (template->tone != 0 && template->tone != tone) ||
          g_strcmp0 (template->language, goen_draft_choices_get_language (self)) != 0)
        continue;
      gtk_string_list_append (names, template->name);
      g_ptr_array_add (self->templates, templates->pdata[i]);
    }
  gtk_drop_down_set_model (self->template, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->template), self->templates->len > 0);
}

static void
add_kind (GoenDraftChoices *self,
          GtkStringList    *labels,
          GoenFollowUpKind  kind)
{
  g_array_append_val (self->kinds, kind);
  gtk_string_list_append (labels, goen_follow_up_kind_get_label (kind));
}

/* A promise can be written about only where there is one, and an introduction where there is somebody else. */
static void
fill_kinds (GoenDraftChoices *self)
{
  const GoenFollowUp *follow_up = self->material->follow_up;
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  g_array_set_size (self->kinds, 0);
  if (follow_up->kind == GOEN_FOLLOW_UP_PROMISE || follow_up->kind == GOEN_FOLLOW_UP_PROMISED)
    add_kind (self, labels, follow_up->kind);
  for (GoenFollowUpKind kind = GOEN_FOLLOW_UP_THANKS; kind <= GOEN_FOLLOW_UP_AGAIN; kind++)
    {
      if (kind == GOEN_FOLLOW_UP_INTRODUCE && self->material->other == NULL)
        continue;
      if (kind == follow_up->kind)
        selected = self->kinds->len;
      add_kind (self, labels, kind);
    }
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->kind, selected);
}

static void
tone_or_language_changed_cb (GoenDraftChoices *self)
{
  if (self->is_filling || self->material == NULL)
    return;

  self->is_filling = TRUE;
  fill_templates (self);
  self->is_filling = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
template_changed_cb (GoenDraftChoices *self)
{
  if (!self->is_filling && self->material != NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
goen_draft_choices_finalize (GObject *object)
{
  GoenDraftChoices *self = GOEN_DRAFT_CHOICES (object);

  g_array_unref (self->kinds);
  g_ptr_array_unref (self->templates);

  G_OBJECT_CLASS (goen_draft_choices_parent_class)->finalize (object);
}

static void
goen_draft_choices_class_init (GoenDraftChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_draft_choices_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fill_tones_and_languages (GoenDraftChoices *self)
{
  const char *language_labels[] = { C_("language of a draft", "Japanese"), C_("language of a draft", "English"), NULL };
  g_autoptr (GtkStringList) tones = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (language_labels);

  for (GoenTone tone = GOEN_TONE_CLIENT; tone < GOEN_N_TONES; tone++)
    gtk_string_list_append (tones, goen_tone_get_label (tone));
  gtk_drop_down_set_model (self->tone, G_LIST_MODEL (tones));
  gtk_drop_down_set_model (self->language, G_LIST_MODEL (names));
}

static void
goen_draft_choices_init (GoenDraftChoices *self)
{
  GtkWidget *box = adw_wrap_box_new ();

  self->kinds = g_array_new (FALSE, FALSE, sizeof (GoenFollowUpKind));
  self->templates = g_ptr_array_new ();
  self->kind = goen_drop_down_new (_("Kind"));
  self->tone = goen_drop_down_new (_("Tone"));
  self->language = goen_drop_down_new (_("Language"));
  self->template = goen_drop_down_new (_("Template"));
  fill_tones_and_languages (self);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (box), GTK_WIDGET (self->kind));
  adw_wrap_box_append (ADW_WRAP_BOX (box), GTK_WIDGET (self->tone));
  adw_wrap_box_append (ADW_WRAP_BOX (box), GTK_WIDGET (self->language));
  adw_wrap_box_append (ADW_WRAP_BOX (box), GTK_WIDGET (self->template));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (tone_or_language_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tone, "notify::selected", G_CALLBACK (tone_or_language_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->language, "notify::selected", G_CALLBACK (tone_or_language_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->template, "notify::selected", G_CALLBACK (template_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * goen_drop_down_new:
 * @name: what is chosen, translated
 *
 * Creates an empty drop-down with a tooltip.
 *
 * Returns: (transfer floating): the drop-down
 */
GtkDropDown *
goen_drop_down_new (const char *name)
{
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  gtk_widget_set_tooltip_text (drop_down, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_DROP_DOWN (drop_down);
}

/**
 * goen_draft_choices_set_material:
 * @self: the choices
 * @material: for whom and what; must live until the next one is set
 *
 * Sets what fits the person: the tone of the stored draft or else one that is guessed, and the language of the program.
 */
void
goen_draft_choices_set_material (GoenDraftChoices        *self,
                                 const GoenDraftMaterial *material)
{
  GoenTone tone = material->follow_up->tone;

  if (tone < GOEN_TONE_CLIENT || tone >= GOEN_N_TONES)
    tone = goen_draft_guess_tone (material->person, material->interactions->len);

  self->is_filling = TRUE;
  self->material = material;
  fill_kinds (self);
  gtk_drop_down_set_selected (self->tone, tone - GOEN_TONE_CLIENT);
  gtk_drop_down_set_selected (self->language, g_str_equal (goen_draft_get_locale_language (), "ja") ? 0 : 1);
  fill_templates (self);
  self->is_filling = FALSE;
}

/**
 * goen_draft_choices_get_kind:
 * @self: the choices
 *
 * Gets what is written.
 *
 * Returns: a kind
 */
GoenFollowUpKind
goen_draft_choices_get_kind (GoenDraftChoices *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);

  return selected < self->kinds->len ? g_array_index (self->kinds, GoenFollowUpKind, selected) : GOEN_FOLLOW_UP_THANKS;
}

/**
 * goen_draft_choices_get_tone:
 * @self: the choices
 *
 * Gets how it is written.
 *
 * Returns: a tone
 */
GoenTone
goen_draft_choices_get_tone (GoenDraftChoices *self)
{
  return GOEN_TONE_CLIENT + MIN (gtk_drop_down_get_selected (self->tone), GOEN_N_TONES - 1 - GOEN_TONE_CLIENT);
}

/**
 * goen_draft_choices_get_language:
 * @self: the choices
 *
 * Gets the language in which it is written.
 *
 * Returns: (transfer none): "ja" or "en"
 */
const char *
goen_draft_choices_get_language (GoenDraftChoices *self)
{
  return languages[MIN (gtk_drop_down_get_selected (self->language), G_N_ELEMENTS (languages) - 1)];
}

/**
 * goen_draft_choices_get_template:
 * @self: the choices
 *
 * Gets the template: the one chosen by name, or else the user's own in the place of the built-in one.
 *
 * Returns: (transfer none) (nullable): a template, %NULL for the built-in one
 */
const GoenTemplate *
goen_draft_choices_get_template (GoenDraftChoices *self)
{
  guint selected = gtk_drop_down_get_selected (self->template);

  if (selected > 0 && selected <= self->templates->len)
    return self->templates->pdata[selected - 1];

  return goen_draft_material_find_template (self->material, goen_draft_choices_get_kind (self),
                                            goen_draft_choices_get_tone (self), goen_draft_choices_get_language (self));
}
