/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is to be done for somebody, and what was. Structs as in goen-person-record.h. */

typedef enum {
  GOEN_FOLLOW_UP_THANKS = 1,    /* お礼, within 24 hours */
  GOEN_FOLLOW_UP_INFO,          /* 情報を送る */
  GOEN_FOLLOW_UP_MEET,          /* 再会の提案 */
  GOEN_FOLLOW_UP_CONGRATULATE,  /* お祝い */
  GOEN_FOLLOW_UP_INTRODUCE,     /* 紹介: the person and the other person */
  GOEN_FOLLOW_UP_AGAIN,         /* ご無沙汰 */
  GOEN_FOLLOW_UP_PROMISE,       /* 約束: mine */
  GOEN_FOLLOW_UP_PROMISED,      /* 約束: theirs */
  GOEN_N_FOLLOW_UP_KINDS,
} GoenFollowUpKind;

typedef enum {
  GOEN_FOLLOW_UP_OPEN = 0,
  GOEN_FOLLOW_UP_DONE,
  GOEN_FOLLOW_UP_DROPPED,       /* @reason says why */
} GoenFollowUpState;

typedef enum {
  GOEN_TONE_CLIENT = 1,         /* 目上・顧客 */
  GOEN_TONE_PEER,               /* 同格 */
  GOEN_TONE_FRIEND,             /* 親しい */
  GOEN_N_TONES,
} GoenTone;

typedef struct {
  gint64             id;          /* 0 when not stored */
  char              *uuid;
  gint64             person_id;
  gint64             other_id;    /* whom to introduce the person to, 0 for nobody */
  gint64             event_id;    /* where they were met, 0 for none */
  GoenFollowUpKind   kind;
  GoenFollowUpState  state;
  char              *hook;        /* what was talked about, or what was promised */
  gint64             due;         /* the deadline, 0 for none; snoozing leaves it */
  gint64             snoozed;     /* hidden until then, 0 when not */
  GoenTone           tone;        /* of the draft, 0 when none was chosen */
  char              *subject;     /* of the draft as edited, (nullable) */
  char              *body;        /* (nullable) */
  char              *reason;      /* why it was dropped, (nullable) */
  gint64             closed;      /* when it was done or dropped, 0 while open */
  gint64             interaction_id;  /* the entry of the timeline made when it was done, 0 for none */
  gint64             created;

  /* Read along, not written. */
  char              *person_uuid;
  char              *person_name;
  char              *person_yomi;
  char              *person_company;
  char              *person_title;
  gboolean           person_has_photo;
  char              *other_uuid;
  char              *other_name;
  char              *event_uuid;
  char              *event_title;
  gint64             event_start;
} GoenFollowUp;

GoenFollowUp *goen_follow_up_new   (void);
GoenFollowUp *goen_follow_up_copy  (const GoenFollowUp *self);
void          goen_follow_up_free  (GoenFollowUp       *self);

const char   *goen_follow_up_kind_to_name   (GoenFollowUpKind  kind);   /* thanks info meet congratulate introduce again promise promised */
gboolean      goen_follow_up_kind_from_name (const char       *name,
                                             GoenFollowUpKind *kind);
const char   *goen_tone_to_name             (GoenTone          tone);   /* client peer friend */
gboolean      goen_tone_from_name           (const char       *name,
                                             GoenTone         *tone);

/* An entry of the timeline of a person. The numbers are those of the file. */
typedef enum {
  GOEN_INTERACTION_MET = 1,       /* at an event, or by chance */
  GOEN_INTERACTION_MAIL,
  GOEN_INTERACTION_CALL,
  GOEN_INTERACTION_MEETING,       /* 面談, a meal together */
  GOEN_INTERACTION_MESSAGE,       /* SNS, chat, a letter */
  GOEN_INTERACTION_INTRODUCTION,  /* introduced them to somebody, or was introduced to somebody by them */
  GOEN_INTERACTION_GAVE,          /* information, help, a customer … for them */
  GOEN_INTERACTION_RECEIVED,      /* … from them */
  GOEN_INTERACTION_PROMISE,       /* a promise was kept */
  GOEN_INTERACTION_ACHIEVEMENT,   /* something of theirs to congratulate on; no contact */
  GOEN_INTERACTION_PROJECT,       /* 共同で行うこと: something done together */
  GOEN_INTERACTION_NOTE,          /* no contact */
  GOEN_N_INTERACTION_KINDS,
} GoenInteractionKind;

typedef enum {
  GOEN_DIRECTION_NONE = 0,
  GOEN_DIRECTION_OUT,             /* from me: given */
  GOEN_DIRECTION_IN,              /* from them: received */
} GoenDirection;

typedef struct {
  gint64               id;        /* 0 when not stored */
  char                *uuid;
  gint64               person_id;
  gint64               event_id;  /* 0 for none */
  GoenInteractionKind  kind;
  GoenDirection        direction;
  gint64               time;
  char                *text;      /* (nullable) */
  gint64               created;

  /* Read along, not written. */
  char                *event_uuid;
  char                *event_title;
} GoenInteraction;

GoenInteraction *goen_interaction_new  (void);
GoenInteraction *goen_interaction_copy (const GoenInteraction *self);
void             goen_interaction_free (GoenInteraction       *self);
gboolean         goen_interaction_kind_is_contact (GoenInteractionKind kind);  /* whether it starts the interval of keeping in touch anew */
const char      *goen_interaction_kind_to_name    (GoenInteractionKind kind);

/* When not to be disturbed, or not to disturb: @from and @to are "MM-DD" every year, or "YYYY-MM-DD" once; both days count. */
typedef struct {
  char *from;
  char *to;
  char *text;                     /* 決算期, 繁忙期 …, (nullable) */
} GoenQuietPeriod;

GoenQuietPeriod *goen_quiet_period_new   (const char *from,
                                          const char *to,
                                          const char *text);
void             goen_quiet_period_free  (GoenQuietPeriod *self);
gboolean         goen_quiet_period_is_valid (const GoenQuietPeriod *self); /* both are days, and not in the wrong order */
gboolean         goen_quiet_period_holds (const GoenQuietPeriod *self,   /* periods may go over the turn of the year */
                                          const GDate           *date);

/* Me. One text a field; goen_profile_get_field() has their names in the file. What ends in _latin is for the English side of a card. */
typedef struct {
  char *name;
  char *name_yomi;
  char *name_latin;
  char *company;
  char *company_latin;
  char *department;
  char *department_latin;
  char *title;
  char *title_latin;
  char *qualification;            /* 資格: 税理士, 一級建築士 … */
  char *qualification_latin;
  char *slogan;
  char *slogan_latin;
  char *postal;
  char *address;
  char *address_latin;
  char *mail;
  char *phone;
  char *phone_latin;              /* +81 … */
  char *fax;
  char *mobile;
  char *url;
  char *signature;                /* under a draft; NULL makes one from the fields above */
  char *purpose;                  /* why I go to gatherings at all */
  char *who;                      /* who I am, in a sentence */
  char *offers;                   /* what I can offer */
  char *needs;                    /* whom I want to meet, what I look for */
} GoenProfile;

GoenProfile *goen_profile_new   (void);
GoenProfile *goen_profile_copy  (const GoenProfile *self);
gboolean     goen_profile_equal (const GoenProfile *a,
                                 const GoenProfile *b);
void         goen_profile_normalize (GoenProfile   *self);    /* trims, "" to NULL */
void         goen_profile_free  (GoenProfile       *self);
const char * const *goen_profile_list_keys (void);              /* the names of its fields, NULL-terminated */
char       **goen_profile_get_field (GoenProfile   *self,       /* (transfer none) (nullable): where the text of a field stands */
                                     const char    *key);

/* A template of the user: one that stands for a built-in one (@name is NULL), or one of their own. */
typedef struct {
  gint64            id;
  char             *uuid;
  GoenFollowUpKind  kind;         /* thanks … again */
  GoenTone          tone;         /* 0 for every tone */
  char             *language;     /* "ja" "en" */
  char             *name;         /* (nullable) */
  char             *subject;
  char             *body;
} GoenTemplate;

GoenTemplate *goen_template_new  (void);
GoenTemplate *goen_template_copy (const GoenTemplate *self);
void          goen_template_free (GoenTemplate       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenFollowUp, goen_follow_up_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenInteraction, goen_interaction_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenQuietPeriod, goen_quiet_period_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenProfile, goen_profile_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoenTemplate, goen_template_free)

G_END_DECLS
