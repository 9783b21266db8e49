/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "goen-error.h"

G_DEFINE_QUARK (goen-error-quark, goen_error)
