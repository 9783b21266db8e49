/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gtk/gtk.h>

#include "editor-test-util.h"
#include "goen-section-list.h"

/* The order of reading, told by hand: kana, Latin, and at the end who has no reading. */
enum {
  AOKI,      /* あおき */
  SATO,      /* さとう */
  TAKAHASHI, /* たかはし */
  TANAKA,    /* たなか */
  SMITH,     /* Smith */
  YAMADA,    /* 山田, no reading */
  N_FEW
};

typedef struct {
  Fixture          base;
  GoenIdList      *ids;
  GoenSectionList *list;
  guint            n_binds;
  gint64           by_user;
} ListFixture;

static void
setup_item_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_label_new ("人"));
}

static void
bind_item_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              ListFixture                  *self)
{
  self->n_binds++;
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  gtk_list_header_set_child (header, gtk_label_new ("あ"));
}

static void
by_user_cb (GoenSectionList *list,
            gint64           id,
            ListFixture         *self)
{
  self->by_user = id;
}

static gboolean
is_settled (gpointer data)
{
  return !goen_id_list_get_is_loading (data);
}

static gboolean
is_loaded (gpointer data)
{
  return goen_person_get_is_loaded (data);
}

static gboolean
is_answered (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

static void
store_result_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
add (ListFixture *self,
     const char  *family,
     const char  *given,
     const char  *family_yomi,
     const char  *given_yomi)
{
  g_autoptr (GoenPersonRecord) record = goen_person_record_new ();
  g_autoptr (GoenPersonRecord) saved = NULL;

  record->family = g_strdup (family);
  record->given = g_strdup (given);
  record->family_yomi = g_strdup (family_yomi);
  record->given_yomi = g_strdup (given_yomi);
  saved = fixture_save (&self->base, record);
}

static void
add_sample (ListFixture *self,
            guint        n)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  goen_library_add_sample_async (self->base.library, n, 1, NULL, store_result_cb, &result);
  wait_until (is_answered, &result);
  goen_library_write_finish (self->base.library, result, &error);
  g_assert_no_error (error);
}

static void
search (ListFixture *self,
        const char  *text)
{
  g_autoptr (GoenPeopleQuery) query = goen_people_query_new ();

  query->search = g_strdup (text);
  goen_id_list_set_query (self->ids, query);
  wait_until (is_settled, self->ids);
  spin ();
}

static gboolean
is_alone (gpointer data)
{
  return G_OBJECT (data)->ref_count == 1;
}

/* Rows and figures may still be on their way, each with a reference, and one may ask for the next. */
static void
wait_for_rows (GoenLibrary *library)
{
  for (guint i = 0; i < 20; i++)
    {
      spin ();
      wait_until (is_alone, library);
      g_usleep (2000);
    }
}

static void
set_up (ListFixture   *self,
        gconstpointer  n_sample)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view;

  fixture_set_up (&self->base, NULL);
  if (GPOINTER_TO_UINT (n_sample) > 0)
    add_sample (self, GPOINTER_TO_UINT (n_sample));
  else
    {
      add (self, "田中", "次郎", "たなか", "じろう");
      add (self, "山田", "太郎", NULL, NULL);
      add (self, "青木", "花", "あおき", "はな");
      add (self, "Smith", "Ann", NULL, NULL);
      add (self, "高橋", "美咲", "たかはし", "みさき");
      add (self, "佐藤", "健一", "さとう", "けんいち");
    }

  self->ids = goen_id_list_new (self->base.library);
  self->list = goen_section_list_new (self->ids);
  g_signal_connect (self->list, "selection-by-user", G_CALLBACK (by_user_cb), self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_item_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_item_cb), self);
  g_signal_connect (headers, "setup", G_CALLBACK (setup_header_cb), NULL);

  view = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->list)), factory);
  gtk_list_view_set_header_factory (GTK_LIST_VIEW (view), headers);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  adw_window_set_content (ADW_WINDOW (self->base.window), scroller);
  search (self, NULL);
}

static void
tear_down (ListFixture   *self,
           gconstpointer  n_sample)
{
  adw_window_set_content (ADW_WINDOW (self->base.window), NULL);
  g_clear_object (&self->list);
  g_clear_object (&self->ids);
  wait_for_rows (self->base.library);
  fixture_tear_down (&self->base, NULL);
}

static char *
dup_name (ListFixture *self,
          guint        position)
{
  g_autoptr (GoenPerson) person = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  wait_until (is_loaded, person);
  return g_strdup (goen_person_get_name (person));
}

static void
assert_name (ListFixture *self,
             guint        position,
             const char  *name)
{
  g_autofree char *actual = dup_name (self, position);

  g_assert_cmpstr (actual, ==, name);
}

static void
assert_only_selected (ListFixture *self,
                      guint        position)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->list), i) == (i == position));
}

static void
test_sections (ListFixture   *self,
               gconstpointer  data)
{
  static const guint bounds[N_FEW][2] = { { 0, 1 }, { 1, 2 }, { 2, 4 }, { 2, 4 }, { 4, 5 }, { 5, 6 } };

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->list)), ==, N_FEW);
  assert_name (self, AOKI, "青木 花");
  assert_name (self, TANAKA, "田中 次郎");
  assert_name (self, YAMADA, "山田 太郎");

  for (guint i = 0; i < N_FEW; i++)
    {
      guint start, end;

      gtk_section_model_get_section (GTK_SECTION_MODEL (self->list), i, &start, &end);
      g_assert_cmpuint (start, ==, bounds[i][0]);
      g_assert_cmpuint (end, ==, bounds[i][1]);
    }
}

static void
test_selection_is_a_person (ListFixture   *self,
                            gconstpointer  data)
{
  gint64 takahashi = goen_id_list_get_id (self->ids, TAKAHASHI);

  g_assert_true (gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->list), TAKAHASHI, TRUE));
  g_assert_cmpint (self->by_user, ==, takahashi);
  assert_only_selected (self, TAKAHASHI);

  /* A search that does not find the person, and one that does. */
  search (self, "たなか");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->list)), ==, 1);
  assert_only_selected (self, GTK_INVALID_LIST_POSITION);
  search (self, "橋");
  assert_only_selected (self, 0);
  search (self, NULL);
  assert_only_selected (self, TAKAHASHI);

  /* Somebody comes in front. */
  add (self, "伊藤", "翔", "いとう", "しょう");
  wait_until (is_settled, self->ids);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->list)), ==, N_FEW + 1);
  assert_only_selected (self, TAKAHASHI + 1);
  g_assert_cmpint (goen_section_list_get_selected_id (self->list), ==, takahashi);
}

static void
test_marks (ListFixture   *self,
            gconstpointer  data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->list);
  gint64 smith = goen_id_list_get_id (self->ids, SMITH);
  gint64 sato = goen_id_list_get_id (self->ids, SATO);
  g_autoptr (GArray) marked = NULL;
  gboolean selection_mode;

  /* One person, then another with Ctrl: both are marked. */
  gtk_selection_model_select_item (model, SMITH, TRUE);
  gtk_selection_model_select_item (model, SATO, FALSE);
  g_object_get (self->list, "selection-mode", &selection_mode, NULL);
  g_assert_true (selection_mode);
  g_assert_cmpuint (goen_section_list_get_n_selected (self->list), ==, 2);

  /* An arrow key must not drop them. */
  g_assert_false (gtk_selection_model_select_item (model, AOKI, TRUE));
  g_assert_cmpuint (goen_section_list_get_n_selected (self->list), ==, 2);

  /* Nor a search; the order is that of the list, the hidden come last. */
  search (self, "smith");
  marked = goen_section_list_dup_selected (self->list);
  g_assert_cmpuint (marked->len, ==, 2);
  g_assert_cmpint (g_array_index (marked, gint64, 0), ==, smith);
  g_assert_cmpint (g_array_index (marked, gint64, 1), ==, sato);

  search (self, NULL);
  gtk_selection_model_select_all (model);
  g_assert_cmpuint (goen_section_list_get_n_selected (self->list), ==, N_FEW);
  goen_section_list_forget (self->list, sato);
  g_assert_cmpuint (goen_section_list_get_n_selected (self->list), ==, N_FEW - 1);
  g_assert_false (gtk_selection_model_is_selected (model, SATO));

  goen_section_list_set_selection_mode (self->list, FALSE);
  g_assert_cmpint (goen_section_list_get_selected_id (self->list), ==, smith);
  assert_only_selected (self, SMITH);
}

/* GtkListView makes some 200 rows. One announcement that replaces the list would ask for all 3,000. */
static void
test_rows_per_key (ListFixture   *self,
                   gconstpointer  data)
{
  static const char * const keys[] = { "た", "たか", NULL, "田", NULL };

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->list)), ==, 3000);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      self->n_binds = 0;
      search (self, keys[i]);
      g_assert_cmpuint (self->n_binds, >, 0);
      g_assert_cmpuint (self->n_binds, <=, 256);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/section-list/sections", ListFixture, GUINT_TO_POINTER (0), set_up, test_sections, tear_down);
  g_test_add ("/section-list/selection-is-a-person", ListFixture, GUINT_TO_POINTER (0),
              set_up, test_selection_is_a_person, tear_down);
  g_test_add ("/section-list/marks", ListFixture, GUINT_TO_POINTER (0), set_up, test_marks, tear_down);
  g_test_add ("/section-list/rows-per-key", ListFixture, GUINT_TO_POINTER (3000), set_up, test_rows_per_key, tear_down);

  return g_test_run ();
}
