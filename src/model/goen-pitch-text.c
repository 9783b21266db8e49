/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-pitch-meter.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *label;
  const char *hint;
  guint       share;    /* per cent of the whole */
} blocks[] = {
  [GOEN_BLOCK_GREETING] = {
    NC_("part of an introduction", "Greeting and name"),
    /* Translators: hints what to write into a part of one's introduction, each with an example of spoken language. */
    N_("Greet the others and say your name, slowly: “Hello, my name is Misaki Takahashi.”"),
    12,
  },
  [GOEN_BLOCK_WHO] = {
    NC_("part of an introduction", "Who I am"),
    N_("Say for whom you do what, in words that everybody knows: “I help small manufacturers to sell abroad.”"),
    22,
  },
  [GOEN_BLOCK_OFFER] = {
    NC_("part of an introduction", "What I can offer"),
    N_("Say what others get from you without buying anything: “I know how to apply for export subsidies, so just ask me.”"),
    22,
  },
  [GOEN_BLOCK_WHY] = {
    NC_("part of an introduction", "Why I came today"),
    N_("Say what you hope for today: “I came to find companies that would exhibit with us in the spring.”"),
    14,
  },
  [GOEN_BLOCK_WHOM] = {
    NC_("part of an introduction", "Whom I want to meet"),
    N_("Describe one person so that a face comes to mind: “the owner of a food company with thirty people who thinks of exporting”."),
    20,
  },
  [GOEN_BLOCK_CLOSING] = {
    NC_("part of an introduction", "Closing"),
    N_("End with one sentence, and the way to talk on: “I am at the table by the window. I look forward to talking with you.”"),
    10,
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (blocks) == GOEN_N_BLOCKS);

/**
 * goen_pitch_block_get_label:
 * @block: a part of an introduction
 *
 * Names a part.
 *
 * Returns: translated
 */
const char *
goen_pitch_block_get_label (GoenPitchBlock block)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "part of an introduction", blocks[block].label);
}

/**
 * goen_pitch_block_get_hint:
 * @block: a part of an introduction
 *
 * Tells what belongs into a part.
 *
 * Returns: a translated sentence with an example
 */
const char *
goen_pitch_block_get_hint (GoenPitchBlock block)
{
  return _(blocks[block].hint);
}

/**
 * goen_pitch_block_get_share:
 * @block: a part of an introduction
 * @seconds: the target of the whole
 *
 * Tells how long a part should be, so that there is time for the others. Who I am, what I offer and whom I want to meet are what the
 * others remember; the shares of all parts are the whole.
 *
 * Returns: ms
 */
guint
goen_pitch_block_get_share (GoenPitchBlock block,
                            guint          seconds)
{
  return seconds * 10 * blocks[block].share;
}
