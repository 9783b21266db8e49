/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the attributes of address books mean: inetOrgPerson (RFC 2798, RFC 4519), Mozilla's, those of Active Directory. */

/* Beyond these, what files cannot mean anyway is not looked at more closely, so that reading stays linear. */
#define GOEN_LDIF_MAX_JOINED 1000
#define GOEN_LDIF_MAX_COMPARED 100

typedef enum {
  GOEN_LDIF_TEXT,       /* into a slot */
  GOEN_LDIF_UNIT,       /* a department; several are joined */
  GOEN_LDIF_PHONE,
  GOEN_LDIF_ANY_PHONE,  /* a number that is usually there already */
  GOEN_LDIF_MAIL,
  GOEN_LDIF_LINK,
  GOEN_LDIF_ACCOUNT,
  GOEN_LDIF_ADDRESS,    /* a part of an address */
  GOEN_LDIF_TAGS,
  GOEN_LDIF_CUSTOM,     /* a line of the note under a readable name */
  GOEN_LDIF_IDENTITY,
  GOEN_LDIF_IMAGE,
  GOEN_LDIF_IGNORED,    /* says nothing about the person, or is a secret */
} GoenLdifKind;

typedef enum {
  GOEN_LDIF_NO_SLOT,
  GOEN_LDIF_FAMILY,
  GOEN_LDIF_GIVEN,
  GOEN_LDIF_MIDDLE,
  GOEN_LDIF_PREFIX,
  GOEN_LDIF_SUFFIX,
  GOEN_LDIF_NICKNAME,
  GOEN_LDIF_DISPLAY_NAME,
  GOEN_LDIF_COMMON_NAME,
  GOEN_LDIF_FAMILY_YOMI,
  GOEN_LDIF_GIVEN_YOMI,
  GOEN_LDIF_WHOLE_YOMI,
  GOEN_LDIF_COMPANY,
  GOEN_LDIF_COMPANY_YOMI,
  GOEN_LDIF_DEPARTMENT,
  GOEN_LDIF_TITLE,
  GOEN_LDIF_NOTE,
  GOEN_LDIF_BIRTH_YEAR,         /* year, month and day follow one another */
  GOEN_LDIF_BIRTH_MONTH,
  GOEN_LDIF_BIRTH_DAY,
  GOEN_LDIF_BIRTH_DATE,
  GOEN_LDIF_ANNIVERSARY_YEAR,
  GOEN_LDIF_ANNIVERSARY_MONTH,
  GOEN_LDIF_ANNIVERSARY_DAY,
  GOEN_LDIF_N_SLOTS,
} GoenLdifSlot;

typedef enum {
  GOEN_LDIF_WORK,
  GOEN_LDIF_HOME,
  GOEN_LDIF_N_ADDRESSES,
} GoenLdifAddress;

typedef struct {
  const char      *name;     /* of the attribute, in lower case */
  GoenLdifKind     kind;
  GoenLdifSlot     slot;
  GoenLdifSlot     yomi;     /* the slot for its reading, ";phonetic" */
  const char      *type;     /* (nullable) of a contact point or an address; what a custom field is called */
  GoenLdifAddress  address;
  gsize            offset;   /* in GoenAddress */
} GoenLdifField;

const GoenLdifField *goen_ldif_field_find (const char *name);

G_END_DECLS
