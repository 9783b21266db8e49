/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-window start|search|scroll DB: the real window, measured from outside its classes. */
#include "config.h"

#include <adwaita.h>

#include "bench-clock.h"
#include "goen-application.h"
#include "goen-id-list.h"
#include "goen-section-list.h"
#include "goen-window.h"

typedef struct
{
  GtkApplication *application;
  const char     *mode;
  GoenLibrary    *library;
  GtkWindow      *window;
  GtkListView    *list;
  gboolean        is_filled;    /* the list had its people before this frame was painted */
  gboolean        has_answer;
  gboolean        shows_answer; /* the same of the answer to a search */
  gint64          answer_paint;
  gint64          last_paint;
} Bench;

static GtkWidget *
find_widget (GtkWidget *parent,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (parent, type))
    return parent;
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
list_is_empty (Bench *bench)
{
  return bench->list != NULL
         && g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (bench->list))) == 0;
}

static gboolean
list_is_filled (Bench *bench)
{
  GListModel *model;
  g_autoptr (GoenPerson) first = NULL;

  if (bench->list == NULL)
    bench->list = GTK_LIST_VIEW (find_widget (GTK_WIDGET (bench->window), GTK_TYPE_LIST_VIEW));
  if (bench->list == NULL)
    return FALSE;
  model = G_LIST_MODEL (gtk_list_view_get_model (bench->list));
  if (model == NULL || g_list_model_get_n_items (model) == 0)
    return FALSE;
  first = g_list_model_get_item (model, 0);
  return goen_person_get_is_loaded (first);
}

static void
before_paint_cb (GdkFrameClock *clock,
                 gpointer       user_data)
{
  Bench *bench = user_data;

  if (!bench->is_filled)
    bench->is_filled = list_is_filled (bench);
  bench->shows_answer = bench->has_answer && (list_is_empty (bench) || list_is_filled (bench));
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  Bench *bench = user_data;

  bench->last_paint = g_get_monotonic_time ();
  if (bench->shows_answer && bench->answer_paint == 0)
    bench->answer_paint = bench->last_paint;
  if (bench->is_filled && g_str_equal (bench->mode, "start"))
    {
      bench_report_start ();
      _exit (0);
    }
}

static void
answered_cb (Bench *bench)
{
  bench->has_answer = TRUE;
}

static void
settle (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
    }
}

/* From the key to the frame that shows its answer, in ms. */
static double
type_text (Bench       *bench,
           GtkEditable *entry,
           const char  *text)
{
  gint64 start = g_get_monotonic_time ();

  bench->has_answer = FALSE;
  bench->answer_paint = 0;
  gtk_editable_set_text (entry, text);
  while (bench->answer_paint == 0)
    {
      g_main_context_iteration (NULL, TRUE);
      if (g_get_monotonic_time () - start > 5 * G_USEC_PER_SEC)
        return -1;
      /* An answer that changes nothing asks for no frame. */
      if (bench->has_answer)
        gtk_widget_queue_draw (GTK_WIDGET (bench->list));
    }
  return (bench->answer_paint - start) / 1000.0;
}

static void
run_search (Bench *bench)
{
  static const char *const words[] = { "田", "田中", "田中美", "t", "ta", "tan", "tana", "tanak", "tanaka", "0", "09", "090", "0900",
                                       "みどり", "展示会", "takahas", "takahash", "takahashi" };
  GtkEditable *entry = GTK_EDITABLE (find_widget (GTK_WIDGET (bench->window), GTK_TYPE_SEARCH_ENTRY));
  GoenIdList *ids = NULL;

  g_object_get (gtk_list_view_get_model (bench->list), "id-list", &ids, NULL);
  g_signal_connect_swapped (ids, "items-changed", G_CALLBACK (answered_cb), bench);
  g_signal_connect_swapped (ids, "settled", G_CALLBACK (answered_cb), bench);
  for (guint round = 0; round < 3; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        {
          printf ("%.2f\n", type_text (bench, entry, words[i]));
          settle (150);
        }
      printf ("%.2f\n", type_text (bench, entry, ""));
      settle (400);
    }
  g_object_unref (ids);
}

static void
run_scroll (Bench *bench)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (bench->list));
  double upper = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  /* Half of the way slowly, then in leaps, as a dragged scroll bar makes them. */
  for (guint i = 0; i < 600; i++)
    {
      double value = i < 300 ? i * 40.0 : upper * ((i * 37) % 300) / 300.0;
      gint64 start = g_get_monotonic_time ();

      gtk_adjustment_set_value (adjustment, value);
      bench->last_paint = 0;
      while (bench->last_paint == 0)
        g_main_context_iteration (NULL, TRUE);
      printf ("%.2f\n", (bench->last_paint - start) / 1000.0);
    }
}

static gboolean
run_cb (gpointer user_data)
{
  Bench *bench = user_data;

  settle (1500);
  if (g_str_equal (bench->mode, "search"))
    run_search (bench);
  else
    run_scroll (bench);
  fflush (stdout);
  _exit (0);
}

static void
open_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Bench *bench = user_data;
  g_autoptr (GError) error = NULL;
  GdkFrameClock *clock;

  bench->library = goen_library_open_finish (result, &error);
  if (bench->library == NULL)
    g_error ("%s", error->message);
  bench->window = goen_window_new (bench->application, bench->library);
  /* The list of people is measured; a start shows Today. */
  gtk_widget_activate_action (GTK_WIDGET (bench->window), "win.show-section", "s", "people");
  gtk_widget_realize (GTK_WIDGET (bench->window));
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench->window));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  gtk_window_present (bench->window);
  if (!g_str_equal (bench->mode, "start"))
    g_idle_add (run_cb, bench);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkApplication) application = NULL;
  Bench bench = { 0 };

  if (argc != 3)
    return 2;
  application = GTK_APPLICATION (goen_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  bench.application = application;
  bench.mode = argv[1];
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return 1;
  goen_library_open_async (argv[2], GOEN_STORE_OPEN_NONE, NULL, open_cb, &bench);
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}
