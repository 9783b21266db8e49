/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scripted-input-method.h"

typedef struct {
  GtkIMContext parent_instance;

  char *preedit;   /* (owned): "" when nothing is composed */
} ScriptedInputMethod;

typedef struct {
  GtkIMContextClass parent_class;
} ScriptedInputMethodClass;

static GType scripted_input_method_get_type (void);

G_DEFINE_TYPE (ScriptedInputMethod, scripted_input_method, GTK_TYPE_IM_CONTEXT)

static ScriptedInputMethod *focused;

static void
set_preedit (const char *preedit)
{
  gboolean was_composing = *focused->preedit != '\0';

  g_set_str (&focused->preedit, preedit);
  if (!was_composing && *preedit != '\0')
    g_signal_emit_by_name (focused, "preedit-start");
  g_signal_emit_by_name (focused, "preedit-changed");
  if (was_composing && *preedit == '\0')
    g_signal_emit_by_name (focused, "preedit-end");
}

static void
get_preedit_string (GtkIMContext   *context,
                    char          **text,
                    PangoAttrList **attributes,
                    int            *cursor)
{
  ScriptedInputMethod *self = (ScriptedInputMethod *) context;

  if (text != NULL)
    *text = g_strdup (self->preedit);
  if (attributes != NULL)
    *attributes = pango_attr_list_new ();
  if (cursor != NULL)
    *cursor = g_utf8_strlen (self->preedit, -1);
}

static gboolean
filter_keypress (GtkIMContext *context,
                 GdkEvent     *event)
{
  ScriptedInputMethod *self = (ScriptedInputMethod *) context;

  return *self->preedit != '\0';
}

static void
focus_in (GtkIMContext *context)
{
  focused = (ScriptedInputMethod *) context;
}

/* Text that is being composed is dropped, as ibus does it when the focus moves. */
static void
reset (GtkIMContext *context)
{
  ScriptedInputMethod *self = (ScriptedInputMethod *) context;

  if (*self->preedit == '\0')
    return;

  g_set_str (&self->preedit, "");
  g_signal_emit_by_name (self, "preedit-changed");
  g_signal_emit_by_name (self, "preedit-end");
}

static void
scripted_input_method_finalize (GObject *object)
{
  ScriptedInputMethod *self = (ScriptedInputMethod *) object;

  if (focused == self)
    focused = NULL;
  g_free (self->preedit);

  G_OBJECT_CLASS (scripted_input_method_parent_class)->finalize (object);
}

static void
scripted_input_method_class_init (ScriptedInputMethodClass *klass)
{
  GtkIMContextClass *context_class = GTK_IM_CONTEXT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = scripted_input_method_finalize;
  context_class->get_preedit_string = get_preedit_string;
  context_class->filter_keypress = filter_keypress;
  context_class->focus_in = focus_in;
  context_class->reset = reset;
}

static void
scripted_input_method_init (ScriptedInputMethod *self)
{
  self->preedit = g_strdup ("");
}

/* Call before the first text widget is made, and leave GTK_IM_MODULE unset. */
void
scripted_input_method_install (void)
{
  g_type_ensure (GTK_TYPE_IM_CONTEXT);
  g_assert_nonnull (g_io_extension_point_lookup ("gtk-im-module"));
  g_io_extension_point_implement ("gtk-im-module", scripted_input_method_get_type (), "scripted", 1000);
}

gboolean
scripted_input_method_has_focus (void)
{
  return focused != NULL;
}

void
scripted_input_method_show (const char *preedit)
{
  set_preedit (preedit);
}

void
scripted_input_method_commit (const char *text)
{
  set_preedit ("");
  g_signal_emit_by_name (focused, "commit", text);
}

void
scripted_input_method_commit_first (const char *text,
                                    const char *preedit)
{
  g_signal_emit_by_name (focused, "commit", text);
  set_preedit (preedit);
}

void
scripted_input_method_show_first (const char *preedit,
                                  const char *text)
{
  set_preedit (preedit);
  g_signal_emit_by_name (focused, "commit", text);
}

void
scripted_input_method_type (const char *kana,
                            const char *text)
{
  for (const char *end = g_utf8_next_char (kana); ; end = g_utf8_next_char (end))
    {
      g_autofree char *typed = g_strndup (kana, end - kana);

      set_preedit (typed);
      if (*end == '\0')
        break;
    }

  set_preedit (text);
  scripted_input_method_commit (text);
}
