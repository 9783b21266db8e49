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

  char *key;        /* (owned) */
  char *folded;     /* (owned): what is searched */
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
  gtk_widget_add_css_class (GTK_WIDGET (self), "goen-card-tile");
}

static GtkWidget *
make_caption (const GoenCardDesign *design,
              gboolean              is_sample)
{
  const char *text = design->is_own ? _("Own design") : goen_card_design_has_back (design) ? _("Two sides") : "";
  g_autofree char *caption = is_sample && *text != '\0' ? g_strdup_printf ("%s · %s", text, _("Sample text"))
                                                       : g_strdup (is_sample ? _("Sample text") : text);
  GtkWidget *label = gtk_label_new (caption);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");

  return label;
}

/**
 * goen_card_tile_new:
 * @design: the design
 * @content: what the card says
 * @is_sample: whether that is sample text
 *
 * Creates the tile of a design.
 *
 * Returns: (transfer floating): a new tile
 */
GtkWidget *
goen_card_tile_new (const GoenCardDesign  *design,
                    const GoenCardContent *content,
                    gboolean               is_sample)
{
  GoenCardTile *self = g_object_new (GOEN_TYPE_CARD_TILE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *preview = goen_card_preview_new ();
  GtkWidget *name = gtk_label_new (design->name);
  g_autofree char *searched = g_strdup_printf ("%s %s", design->name, design->is_own ? "" : design->key);

  self->key = g_strdup (design->key);
  self->folded = goen_text_fold (searched);
  goen_card_preview_set (GOEN_CARD_PREVIEW (preview), design, GOEN_SIDE_FRONT, content);
  gtk_widget_set_size_request (preview, TILE_WIDTH, TILE_HEIGHT);
  gtk_widget_set_margin_bottom (preview, 6);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 20);
  gtk_box_append (GTK_BOX (box), preview);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), make_caption (design, is_sample));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (self), box);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, design->name, -1);

  return GTK_WIDGET (self);
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
