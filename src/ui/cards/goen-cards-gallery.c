/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-cards-gallery.h"

#include <glib/gi18n-lib.h>

#include "goen-card-desk-content.h"
#include "goen-card-painter.h"
#include "goen-text.h"

struct _GoenCardsGallery
{
  AdwNavigationPage parent_instance;

  gboolean    sidebar_button_visible;
  char       *folded;                   /* (owned): what is searched, "" for nothing */
  char       *left;                     /* (owned) (nullable): the design from which somebody is coming back */
  gboolean    wants_focus;              /* the first design takes the keyboard as soon as it is there */

  GtkWidget  *banner;
  GtkWidget  *search_bar;
  GtkWidget  *search;
  GtkStack   *stack;
  GtkFlowBox *designs;
};

typedef enum {
  PROP_SIDEBAR_BUTTON_VISIBLE = 1,
} GoenCardsGalleryProperty;

enum {
  OPEN,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (GoenCardsGallery, goen_cards_gallery, ADW_TYPE_NAVIGATION_PAGE)

static GParamSpec *properties[PROP_SIDEBAR_BUTTON_VISIBLE + 1];
static guint signals[N_SIGNALS];

static gboolean
filter_cb (GtkFlowBoxChild *child,
           gpointer         user_data)
{
  GoenCardsGallery *self = user_data;

  return goen_card_tile_matches (GOEN_CARD_TILE (child), self->folded);
}

static void
filter (GoenCardsGallery *self)
{
  gboolean found = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->designs)); child != NULL; child = gtk_widget_get_next_sibling (child))
    found |= filter_cb (GTK_FLOW_BOX_CHILD (child), self);
  gtk_flow_box_invalidate_filter (self->designs);
  gtk_stack_set_visible_child_name (self->stack, found ? "designs" : "nothing");
}

static void
search_changed_cb (GoenCardsGallery *self)
{
  g_free (self->folded);
  self->folded = goen_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  filter (self);
}

static GtkWidget *
find_tile (GoenCardsGallery *self,
           const char       *key)      /* (nullable) */
{
  for (GtkWidget *tile = gtk_widget_get_first_child (GTK_WIDGET (self->designs)); tile != NULL; tile = gtk_widget_get_next_sibling (tile))
    if (g_strcmp0 (goen_card_tile_get_key (GOEN_CARD_TILE (tile)), key) == 0)
      return tile;

  return NULL;
}

/* The design that has the keyboard. */
static char *
dup_focused (GoenCardsGallery *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *tile = focus != NULL ? gtk_widget_get_ancestor (focus, GOEN_TYPE_CARD_TILE) : NULL;

  return tile != NULL ? g_strdup (goen_card_tile_get_key (GOEN_CARD_TILE (tile))) : NULL;
}

/* As Tab does it: arrow keys do not lead away from a tile that was only given the focus (GTK 4.18). */
static gboolean
focus_tile (GtkWidget *tile)
{
  return gtk_widget_get_mapped (tile) && gtk_widget_get_child_visible (tile) && gtk_widget_child_focus (tile, GTK_DIR_TAB_FORWARD);
}

static void
activated_cb (GoenCardsGallery *self,
              GoenCardTile     *tile)
{
  g_signal_emit (self, signals[OPEN], 0, goen_card_tile_get_key (tile));
}

/* The banner is gone when the profile is written: whoever wrote it goes on among the designs. */
static void
profile_cb (GoenCardsGallery *self)
{
  goen_cards_gallery_focus_designs (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.profile", NULL);
}

/* Whoever comes back from a design goes on there, although its tile is a new one. */
static void
goen_cards_gallery_shown (AdwNavigationPage *page)
{
  GoenCardsGallery *self = GOEN_CARDS_GALLERY (page);
  GtkWidget *tile = find_tile (self, self->left);

  if (self->left != NULL && tile != NULL)
    focus_tile (tile);
  g_clear_pointer (&self->left, g_free);
}

static void
goen_cards_gallery_finalize (GObject *object)
{
  GoenCardsGallery *self = GOEN_CARDS_GALLERY (object);

  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->left, g_free);

  G_OBJECT_CLASS (goen_cards_gallery_parent_class)->finalize (object);
}

static void
goen_cards_gallery_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((GoenCardsGalleryProperty) prop_id)
    {
    case PROP_SIDEBAR_BUTTON_VISIBLE:
      g_value_set_boolean (value, GOEN_CARDS_GALLERY (object)->sidebar_button_visible);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_cards_gallery_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  GoenCardsGallery *self = GOEN_CARDS_GALLERY (object);

  switch ((GoenCardsGalleryProperty) prop_id)
    {
    case PROP_SIDEBAR_BUTTON_VISIBLE:
      if (self->sidebar_button_visible == g_value_get_boolean (value))
        break;
      self->sidebar_button_visible = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_cards_gallery_class_init (GoenCardsGalleryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = goen_cards_gallery_finalize;
  object_class->get_property = goen_cards_gallery_get_property;
  object_class->set_property = goen_cards_gallery_set_property;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = goen_cards_gallery_shown;

  properties[PROP_SIDEBAR_BUTTON_VISIBLE] =
    g_param_spec_boolean ("sidebar-button-visible", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-cards-gallery.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenCardsGallery, banner);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsGallery, search_bar);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsGallery, search);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsGallery, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenCardsGallery, designs);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, profile_cb);
}

static void
goen_cards_gallery_init (GoenCardsGallery *self)
{
  self->folded = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (GTK_SEARCH_BAR (self->search_bar), GTK_EDITABLE (self->search));
  gtk_flow_box_set_filter_func (self->designs, filter_cb, self, NULL);
}

/* Returns: the next one. */
static GtkWidget *
remove_tile (GoenCardsGallery *self,
             GtkWidget        *tile)
{
  GtkWidget *next = gtk_widget_get_next_sibling (tile);

  gtk_flow_box_remove (self->designs, tile);

  return next;
}

/* Tiles stay where their designs did, and with them the keyboard and what is seen of the list. */
static void
fill (GoenCardsGallery      *self,
      GPtrArray             *designs,
      const GoenCardContent *content,
      gboolean               is_sample)
{
  GtkWidget *tile = gtk_widget_get_first_child (GTK_WIDGET (self->designs));

  for (guint i = 0; i < designs->len; i++)
    {
      const GoenCardDesign *design = designs->pdata[i];

      while (tile != NULL && !g_str_equal (goen_card_tile_get_key (GOEN_CARD_TILE (tile)), design->key))
        tile = remove_tile (self, tile);
      if (tile == NULL)
        {
          GtkWidget *added = goen_card_tile_new ();

          goen_card_tile_set (GOEN_CARD_TILE (added), design, content, is_sample);
          gtk_flow_box_append (self->designs, added);
          continue;
        }
      goen_card_tile_set (GOEN_CARD_TILE (tile), design, content, is_sample);
      tile = gtk_widget_get_next_sibling (tile);
    }
  while (tile != NULL)
    tile = remove_tile (self, tile);
}

/**
 * goen_cards_gallery_set_desk:
 * @self: a gallery
 * @desk: what cards are made from; not kept
 *
 * Shows all designs, own ones first.
 */
void
goen_cards_gallery_set_desk (GoenCardsGallery   *self,
                             const GoenCardDesk *desk)
{
  g_autoptr (GoenCardContent) content = goen_card_desk_make_shown (desk);
  g_autoptr (GPtrArray) made = goen_card_designs_list ();
  gboolean is_sample = goen_card_desk_is_blank (desk);
  g_autofree char *focused = dup_focused (self);
  GtkWidget *tile;

  for (guint i = 0; i < desk->designs->len; i++)
    g_ptr_array_insert (made, (int) i, goen_card_design_copy (desk->designs->pdata[i]));
  fill (self, made, content, is_sample);
  adw_banner_set_revealed (ADW_BANNER (self->banner), is_sample);
  filter (self);
  tile = self->wants_focus ? gtk_widget_get_first_child (GTK_WIDGET (self->designs)) : find_tile (self, focused);
  if ((self->wants_focus || focused != NULL) && tile != NULL)
    focus_tile (tile);
  self->wants_focus = FALSE;
}

/**
 * goen_cards_gallery_focus_search:
 * @self: a gallery
 *
 * Opens the search and puts the cursor there.
 */
void
goen_cards_gallery_focus_search (GoenCardsGallery *self)
{
  self->wants_focus = FALSE;
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->search_bar), TRUE);
  gtk_widget_grab_focus (self->search);
}

/**
 * goen_cards_gallery_focus_designs:
 * @self: the gallery
 *
 * Gives the keyboard to the first design, as soon as there is one.
 *
 * Returns: %FALSE where there is none yet
 */
gboolean
goen_cards_gallery_focus_designs (GoenCardsGallery *self)
{
  GtkFlowBoxChild *first = gtk_flow_box_get_child_at_index (self->designs, 0);

  self->wants_focus = first == NULL;

  return first != NULL && focus_tile (GTK_WIDGET (first));
}

/**
 * goen_cards_gallery_go_on_at:
 * @self: the gallery
 * @key: a design whose page is left just now
 *
 * Gives the keyboard to a design as soon as the gallery is seen again.
 */
void
goen_cards_gallery_go_on_at (GoenCardsGallery *self,
                             const char       *key)
{
  g_set_str (&self->left, key);
}
