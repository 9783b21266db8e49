/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-event-stages.h"

#include "goen-event-panes.h"

struct _GoenEventStages
{
  AdwBin parent_instance;

  AdwViewStack *stack;
  AdwBin       *choose;
  AdwBin       *prepare;
  AdwBin       *day;
  AdwBin       *reflect;

  GoenEventDocument *document;      /* (owned) (nullable) */
};

typedef enum {
  PROP_DOCUMENT = 1,
} GoenEventStagesProperty;

G_DEFINE_FINAL_TYPE (GoenEventStages, goen_event_stages, ADW_TYPE_BIN)

static GParamSpec *properties[PROP_DOCUMENT + 1];

static const char *const names[GOEN_N_STAGES] = {
  [GOEN_STAGE_CHOOSE]  = "choose",
  [GOEN_STAGE_PREPARE] = "prepare",
  [GOEN_STAGE_DAY]     = "day",
  [GOEN_STAGE_REFLECT] = "reflect",
};

static AdwBin *
get_bin (GoenEventStages *self,
         GoenStage        stage)
{
  AdwBin *bins[GOEN_N_STAGES] = { self->choose, self->prepare, self->day, self->reflect };

  return bins[stage];
}

static void
make_stage (GoenEventStages *self,
            GoenStage        stage)
{
  const GType types[GOEN_N_STAGES] = {
    GOEN_TYPE_EVENT_CHOOSE_PANE, GOEN_TYPE_EVENT_PREPARE_PANE, GOEN_TYPE_EVENT_DAY_PANE, GOEN_TYPE_EVENT_REFLECT_PANE,
  };
  AdwBin *bin = get_bin (self, stage);

  if (adw_bin_get_child (bin) == NULL)
    adw_bin_set_child (bin, g_object_new (types[stage], "document", self->document, NULL));
}

static void
visible_child_cb (GoenEventStages *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);

  for (guint i = 0; i < GOEN_N_STAGES && self->document != NULL; i++)
    if (g_strcmp0 (name, names[i]) == 0)
      make_stage (self, i);
}

static void
set_document (GoenEventStages   *self,
              GoenEventDocument *document)
{
  if (!g_set_object (&self->document, document))
    return;

  for (guint i = 0; i < GOEN_N_STAGES; i++)
    {
      GtkWidget *pane = adw_bin_get_child (get_bin (self, i));

      if (pane != NULL)
        g_object_set (pane, "document", document, NULL);
    }
}

static void
goen_event_stages_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((GoenEventStagesProperty) prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, GOEN_EVENT_STAGES (object)->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_stages_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((GoenEventStagesProperty) prop_id)
    {
    case PROP_DOCUMENT:
      set_document (GOEN_EVENT_STAGES (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
goen_event_stages_dispose (GObject *object)
{
  GoenEventStages *self = GOEN_EVENT_STAGES (object);

  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOEN_TYPE_EVENT_STAGES);

  G_OBJECT_CLASS (goen_event_stages_parent_class)->dispose (object);
}

static void
goen_event_stages_class_init (GoenEventStagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = goen_event_stages_dispose;
  object_class->get_property = goen_event_stages_get_property;
  object_class->set_property = goen_event_stages_set_property;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, GOEN_TYPE_EVENT_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/goen_app/Goen/ui/goen-event-stages.ui");
  gtk_widget_class_bind_template_child (widget_class, GoenEventStages, stack);
  gtk_widget_class_bind_template_child (widget_class, GoenEventStages, choose);
  gtk_widget_class_bind_template_child (widget_class, GoenEventStages, prepare);
  gtk_widget_class_bind_template_child (widget_class, GoenEventStages, day);
  gtk_widget_class_bind_template_child (widget_class, GoenEventStages, reflect);
  gtk_widget_class_bind_template_callback (widget_class, visible_child_cb);
}

static void
goen_event_stages_init (GoenEventStages *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * goen_event_stages_show:
 * @self: the stages of an event
 * @stage: one of them
 *
 * Shows a stage.
 */
void
goen_event_stages_show (GoenEventStages *self,
                        GoenStage        stage)
{
  g_return_if_fail (GOEN_IS_EVENT_STAGES (self));
  g_return_if_fail (stage < GOEN_N_STAGES);

  make_stage (self, stage);
  adw_view_stack_set_visible_child_name (self->stack, names[stage]);
}

/**
 * goen_event_stages_focus_capture:
 * @self: the stages of an event, of which the day is shown
 *
 * Puts the cursor where the next person is noted.
 */
void
goen_event_stages_focus_capture (GoenEventStages *self)
{
  g_return_if_fail (GOEN_IS_EVENT_STAGES (self));

  make_stage (self, GOEN_STAGE_DAY);
  goen_event_day_pane_focus_entry (GOEN_EVENT_DAY_PANE (adw_bin_get_child (self->day)));
}
