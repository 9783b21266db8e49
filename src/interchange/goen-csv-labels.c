/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-csv-person.h"

#include "goen-text.h"

enum {
  PHONE   = 1 << 0,
  MAIL    = 1 << 1,
  ADDRESS = 1 << 2,
  LINK    = 1 << 3,
  DATE    = 1 << 4,
  PLACE   = PHONE | MAIL | ADDRESS | LINK,
};

/* What programs write beside a value, in English and Japanese; compared folded. */
static const struct {
  const char *label;
  const char *type;
  guint       kinds;
  gboolean    says_more;   /* than the type: it stays as a label */
} labels[] = {
  { "Work", "work", PLACE }, { "Business", "work", PLACE }, { "勤務先", "work", PLACE }, { "職場", "work", PLACE },
  { "会社", "work", PLACE }, { "仕事", "work", PLACE }, { "仕事用", "work", PLACE },
  { "Home", "home", PLACE }, { "Personal", "home", PLACE }, { "自宅", "home", PLACE }, { "個人", "home", PLACE },
  { "個人用", "home", PLACE }, { "プライベート", "home", PLACE },
  { "Other", "other", PLACE | DATE }, { "その他", "other", PLACE | DATE },
  { "Mobile", "cell", PHONE }, { "Cell", "cell", PHONE }, { "iPhone", "cell", PHONE }, { "携帯", "cell", PHONE },
  { "携帯電話", "cell", PHONE }, { "モバイル", "cell", PHONE },
  { "Fax", "fax", PHONE }, { "Work Fax", "fax", PHONE }, { "Home Fax", "fax", PHONE, TRUE }, { "Other Fax", "fax", PHONE, TRUE },
  { "ファックス", "fax", PHONE }, { "勤務先FAX", "fax", PHONE }, { "会社FAX", "fax", PHONE }, { "仕事用FAX", "fax", PHONE },
  { "FAX勤務先", "fax", PHONE }, { "自宅FAX", "fax", PHONE, TRUE }, { "FAX自宅", "fax", PHONE, TRUE },
  { "Main", "main", PHONE }, { "代表", "main", PHONE }, { "Pager", "pager", PHONE }, { "ポケットベル", "pager", PHONE },
  { "Blog", "blog", LINK }, { "ブログ", "blog", LINK },
  { "Anniversary", "anniversary", DATE }, { "記念日", "anniversary", DATE },
};

static guint
get_kind (GoenCsvField field)
{
  switch ((guint) field)
    {
    case GOEN_CSV_PHONE:
      return PHONE;
    case GOEN_CSV_MAIL:
      return MAIL;
    case GOEN_CSV_ADDRESS:
      return ADDRESS;
    case GOEN_CSV_LINK:
      return LINK;
    case GOEN_CSV_DATE:
      return DATE;
    default:
      return 0;
    }
}

static gpointer
fold_labels (gpointer data)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_hash_table_insert (table, goen_text_fold (labels[i].label), GUINT_TO_POINTER (i + 1));

  return table;
}

/*< private >
 * goen_csv_label_find_type:
 * @field: %GOEN_CSV_PHONE, %GOEN_CSV_MAIL …
 * @label: what a program says a value is for
 * @says_more: (out): whether the label says more than the type
 *
 * Finds the type that a record has for a label.
 *
 * Returns: (nullable): a static string, %NULL when the label is somebody's own words
 */
const char *
goen_csv_label_find_type (GoenCsvField  field,
                          const char   *label,
                          gboolean     *says_more)
{
  static GOnce once = G_ONCE_INIT;
  GHashTable *table = g_once (&once, fold_labels, NULL);
  g_autofree char *folded = goen_text_fold (label);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (table, folded));

  *says_more = TRUE;
  if (found == 0 || (labels[found - 1].kinds & get_kind (field)) == 0)
    return NULL;

  *says_more = labels[found - 1].says_more;

  return labels[found - 1].type;
}
