/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "goen-cards-gallery.h"
#include "goen-cards-section.h"
#include "goen-text.h"

/* All tiles are of one size; a card that stands is as high as one that lies is wide, less what it takes from the next row. */
#define TILE_WIDTH  232
#define TILE_HEIGHT 148

struct _GoenCardTile
{
  GtkFlowBoxChild parent_instance;

  char            *key;        /* (owned) */
  char            *folded;     /* (owned): what is searched */
  GoenCardPreview *preview;
  GtkLabel        *name;
  GtkLabel        *caption;
};

G_DEFINE_FINAL_TYPE (GoenCardTile, goen_card_tile, GTK_TYPE_FLOW_BOX_CHILD)

static void
goen_card_tile_finalize (GObject *object)
{
  GoenCardTile *self = GOEN_CARD_TILE (object);

  g_free (self->key);
  g_free (self->folded);

  G_OBJECT_CLASS (goen_card_tile_parent_class)->finalize (object);
}

static void
goen_card_tile_class_init (GoenCardTileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = goen_card_tile_finalize;
}

static void
goen_card_tile_init (GoenCardTile *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *preview = goen_card_preview_new ();
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *caption = gtk_label_new (NULL);

  self->preview = GOEN_CARD_PREVIEW (preview);
  self->name = GTK_LABEL (name);
  self->caption = GTK_LABEL (caption);
  gtk_widget_set_size_request (preview, TILE_WIDTH, TILE_HEIGHT);
  gtk_widget_set_margin_bottom (preview, 6);
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->name, 20);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_box_append (GTK_BOX (box), preview);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (self), box);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "goen-card-tile");
}

static char *
dup_caption (const GoenCardDesign *design,
             gboolean              is_sample)
{
  const char *text = design->is_own ? _("Own design") : goen_card_design_has_back (design) ? _("Two sides") : "";

  if (is_sample && *text != '\0')
    return g_strdup_printf ("%s · %s", text, _("Sample text"));

  return g_strdup (is_sample ? _("Sample text") : text);
}

/**
 * goen_card_tile_new:
 *
 * Creates a tile, to be set.
 *
 * Returns: (transfer floating): a new tile
 */
GtkWidget *
goen_card_tile_new (void)
{
  return g_object_new (GOEN_TYPE_CARD_TILE, NULL);
}

/**
 * goen_card_tile_set:
 * @self: a tile
 * @design: the design
 * @content: what the card says
 * @is_sample: whether that is sample text
 *
 * Shows a design.
 */
void
goen_card_tile_set (GoenCardTile          *self,
                    const GoenCardDesign  *design,
                    const GoenCardContent *content,
                    gboolean               is_sample)
{
  g_autofree char *searched = g_strdup_printf ("%s %s", design->name, design->is_own ? "" : design->key);
  g_autofree char *caption = dup_caption (design, is_sample);

  g_set_str (&self->key, design->key);
  g_free (self->folded);
  self->folded = goen_text_fold (searched);
  goen_card_preview_set (self->preview, design, GOEN_SIDE_FRONT, content);
  gtk_label_set_text (self->name, design->name);
  gtk_label_set_text (self->caption, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, design->name, -1);
}

/**
 * goen_card_tile_get_key:
 * @self: a tile
 *
 * Tells which design it shows.
 *
 * Returns: its key
 */
const char *
goen_card_tile_get_key (GoenCardTile *self)
{
  return self->key;
}

/**
 * goen_card_tile_matches:
 * @self: a tile
 * @folded: a text as goen_text_fold() makes it
 *
 * Tells whether a design is searched.
 *
 * Returns: %TRUE where its name has the text in it
 */
gboolean
goen_card_tile_matches (GoenCardTile *self,
                        const char   *folded)
{
  return strstr (self->folded, folded) != NULL;
}
