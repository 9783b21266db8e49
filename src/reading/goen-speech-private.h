/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goen-reading-dictionary.h"
#include "goen-speech.h"

G_BEGIN_DECLS

/* What a part of a text is to the one who says it. */
typedef enum {
  GOEN_SPOKEN_WORD = 0,     /* begins a word */
  GOEN_SPOKEN_PARTICLE,     /* belongs to what stands before it; a breath may be taken after it */
  GOEN_SPOKEN_TAIL,         /* endings and suffixes: belong to what stands before them */
  GOEN_SPOKEN_HEAD,         /* prefixes and opening brackets: belong to what follows */
  GOEN_SPOKEN_SILENT,       /* marks that are not said */
  GOEN_SPOKEN_SPACE,
  GOEN_SPOKEN_PAUSE,        /* 、 。 and line ends */
} GoenSpokenKind;

/* A text is parted without gaps. */
typedef struct {
  guint           start;    /* in bytes */
  guint           length;
  GoenSpokenKind  kind;
  char           *reading;  /* (owned) (nullable) hiragana; kanji and Latin where it could not be told */
  guint           tenths;   /* of a mora */
  guint           pause;    /* ms */
  gboolean        is_noun;
  gboolean        is_rough;
} GoenSpokenPart;

/* Pauses, in ms. With GOEN_SPEECH_DEFAULT_RATE 300 characters of ordinary business Japanese take a minute. */
#define GOEN_PAUSE_COMMA     300
#define GOEN_PAUSE_STOP      600
#define GOEN_PAUSE_LINE      400
#define GOEN_PAUSE_PARAGRAPH 800

/* A Latin word in a text that is Latin: with the pauses of ordinary prose this makes 130 words a minute. */
#define GOEN_TENTHS_OF_LATIN_WORD 30

/* A kanji that cannot be read, as measured on the sentences of tests/unit/speech-sentences.h: 1.72. */
#define GOEN_TENTHS_OF_KANJI 17

/* The text without own readings, and where they stood: parts of kind WORD with a reading. */
char     *goen_speech_take_readings (const char  *text,
                                     GArray     **readings);   /* (out) of GoenSpokenPart, in order */
GArray   *goen_speech_part          (GoenSpeech  *self,        /* of GoenSpokenPart */
                                     const char  *text,
                                     char       **plain);      /* (out) what the parts are parts of */
guint     goen_speech_count_characters (const char *text,
                                        gssize      length);

/* What is read without a dictionary. All return how many bytes at @p they understand, 0 for none, and then append hiragana. */
gsize     goen_spoken_number_read   (const char  *text,        /* the beginning of the text, to look at what stands before */
                                     const char  *p,
                                     GString     *reading);
gsize     goen_spoken_date_read     (const char  *p,           /* 2026/4/20, 4/20 */
                                     GString     *reading);
gsize     goen_spoken_clock_read    (const char  *p,           /* 18:30 */
                                     GString     *reading);
gsize     goen_spoken_phone_read    (const char  *p,
                                     GString     *reading);
gsize     goen_spoken_counter_read  (const char  *p,           /* what is counted, behind a number */
                                     const char  *digits,      /* the last number that was said, in ASCII digits; "" for one that is not whole */
                                     gboolean     is_date,
                                     GString     *reading);    /* ends with the number, which may change: いち → いっ */
char     *goen_spoken_integer_dup   (const char  *digits);     /* any number of ASCII digits */
void      goen_spoken_digits_append (GString     *reading,
                                     const char  *digits,      /* (nullable) one by one */
                                     gssize       length,
                                     gboolean     is_phone);
gsize     goen_spoken_latin_read    (const char  *p,
                                     GString     *reading);
char     *goen_spoken_latin_dup     (const char  *word);       /* ASCII letters and digits */
const char *goen_spoken_latin_find  (const char  *word);       /* in the table of what is said in another way than it is spelt; NULL for others */
char     *goen_spoken_english_dup   (const char  *word);       /* lower case: by rules of spelling */
gsize     goen_spoken_address_read  (const char  *p,           /* of the web and of mail */
                                     GString     *reading);
gsize     goen_spoken_symbol_read   (const char  *text,
                                     const char  *p,
                                     GString     *reading,     /* nothing appended for a silent one */
                                     GoenSpokenKind *kind,
                                     guint       *pause);
gsize     goen_spoken_circles_read  (const char  *text,        /* 〇〇: a name that is left open, まるまる; 0 where it is a zero */
                                     const char  *p,
                                     GString     *reading);
gboolean  goen_spoken_is_digit      (gunichar     c);          /* of either width */
gboolean  goen_spoken_is_latin      (gunichar     c);
gboolean  goen_spoken_is_kanji      (gunichar     c);
gboolean  goen_spoken_is_kana       (gunichar     c);

static inline void
goen_spoken_part_clear (gpointer part)
{
  g_clear_pointer (&((GoenSpokenPart *) part)->reading, g_free);
}

static inline GArray *
goen_spoken_parts_new (void)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (GoenSpokenPart));

  g_array_set_clear_func (parts, goen_spoken_part_clear);

  return parts;
}

G_END_DECLS
